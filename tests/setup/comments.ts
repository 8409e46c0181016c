import { expect } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { isWorkingDay } from "#lib/domain/calendar/working-days.ts";
import { addDays } from "#lib/domain/period.ts";
import { latencyLimits, textLanguages } from "#lib/domain/replies/facts.ts";
import { latencySteps, steppedClasses } from "#lib/domain/replies/latency-steps.ts";
import { type TakenFile, takeText } from "./take-text.ts";

/** One line of our own table of comments; what is absent is a blank cell. */
export interface CommentLine {
  readonly id: string;
  readonly post?: string;
  readonly parent?: string;
  /** Handle of the author. */
  readonly by?: string;
  readonly at: string;
  readonly text?: string;
  readonly likes?: number;
}

/** Handle of the page under which the lines stand, and of its colleague in the same organization. */
export const pageHandle = "sunny.akimat";

const quote = (cell: string | number | undefined) => `"${String(cell ?? "").replaceAll('"', '""')}"`;

/** A table of Instagram comments; without `parents` it has no column for them, and can't tell replies. */
export function commentsTable(lines: readonly CommentLine[], { parents = true } = {}): string {
  const names = ["platform", "account", "comment_id", "post_id", "author", "published_at", "text", "likes"];
  const header = (parents ? [...names, "parent_id"] : names).join(",");
  const rows = lines.map((line) => {
    const cells = ["instagram", pageHandle, line.id, line.post ?? "p1", line.by, line.at, line.text, line.likes];
    return (parents ? [...cells, line.parent] : cells).map(quote).join(",");
  });
  return [header, ...rows, ""].join("\n");
}

/** What is told of a table of comments beside its lines. */
interface CommentsSaid {
  readonly capturedAt?: string;
  readonly parents?: boolean;
  /** Number of an import that waited until now. */
  readonly importId?: number;
}

/** Takes comments in, as collected at a moment. */
export function takeComments(
  lines: readonly CommentLine[],
  { capturedAt = "2023-07-01T00:00:00Z", parents = true, importId }: CommentsSaid = {},
): Promise<TakenFile> {
  const said = {
    fileName: "comments.csv",
    capturedAt: new Date(capturedAt),
    ...(importId !== undefined && { importId }),
  };
  return takeText(commentsTable(lines, { parents }), said);
}

/** Takes posts of the page in: ids with the time at which each was published. */
export function takePosts(
  posts: Readonly<Record<string, string>>,
  capturedAt = "2023-07-01T00:00:00Z",
): Promise<TakenFile> {
  const rows = Object.entries(posts).map(
    ([id, at]) => `instagram,${pageHandle},${id},${at},Жол жөндеу туралы хабарлама`,
  );
  return takeText(["platform,account,post_id,published_at,text", ...rows, ""].join("\n"), {
    fileName: "posts.csv",
    capturedAt: new Date(capturedAt),
  });
}

/** Every table that follows from comments, row by row, for comparing before and after. */
export async function dumpComments(): Promise<Record<string, unknown[]>> {
  const dump: Record<string, unknown[]> = {};
  for (const table of [
    "comment",
    "commenter",
    "comment_block",
    "post_thread",
    "reply_fact",
    "reply_time",
    "import_change",
  ]) {
    const { rows } = await getDatabase().pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM ${table} AS t ORDER BY t::text`,
    );
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}

interface CountedComment {
  readonly account_id: number;
  readonly local_date: string;
  readonly local_hour: number;
  readonly captured_date: string;
  readonly is_official: boolean | null;
  readonly is_eligible: boolean;
  readonly is_question: boolean;
  readonly answer_seconds: number | null;
  readonly open_seconds: number;
  readonly answer_working_days: number | null;
  readonly language: string | null;
  readonly answer_language: string | null;
}

function workingDays(from: string, to: string): number {
  let days = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) days += 1;
  }
  return days;
}

const latencyClass = (seconds: number) => latencyLimits.filter((limit) => seconds > limit).length;

function countByClass(size: number, classes: readonly number[]): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const found of classes) counts[found] = (counts[found] ?? 0) + 1;
  return counts;
}

/** `class step` of an answer, as `reply_time` files it. */
function stepOf(seconds: number): string {
  const found = latencyClass(seconds);
  const { over = 0, width = 1 } = steppedClasses[found] ?? {};
  return `${found} ${Math.min(Math.floor((seconds - over - 1) / width), latencySteps - 1)}`;
}

/** Answers of each day and month by class and step, as `reply_time` has them. */
async function readSteps(): Promise<Map<string, number>> {
  const { rows } = await getDatabase().pool.query<{ key: string; n: number }>(
    `SELECT concat_ws(' ', account_id, grain, start_date, latency_class, u.step) AS key, u.n
     FROM reply_time CROSS JOIN LATERAL unnest(steps, counts) AS u(step, n)`,
  );
  return new Map(rows.map(({ key, n }) => [key, n]));
}

/** Counts every reply fact anew from the comments, by another way than the product does, and expects the same. */
export async function expectReplyFactsToMatchComments(): Promise<void> {
  const { pool } = getDatabase();
  const { rows: comments } = await pool.query<CountedComment>(
    `SELECT account_id, local_date, local_hour, captured_date, is_official, is_eligible, is_question, answer_seconds,
       greatest(extract(epoch FROM captured_at - published_at), 0)::int AS open_seconds, answer_working_days, language, answer_language
     FROM comment`,
  );
  const { rows: facts } = await pool.query("SELECT * FROM reply_fact");
  const steps = await readSteps();
  let toldSteps = 0;
  const keyed = (comment: CountedComment, fact: Record<string, unknown>) =>
    comment.account_id === fact.account_id &&
    (fact.grain === "d"
      ? comment.local_date === fact.start_date
      : `${comment.local_date.slice(0, 7)}-01` === fact.start_date);
  const days = new Set(comments.map((comment) => `${comment.account_id} ${comment.local_date}`));
  expect(facts.filter((fact) => fact.grain === "d" && fact.comments > 0)).toHaveLength(days.size);
  for (const fact of facts) {
    const own = comments.filter((comment) => keyed(comment, fact));
    const eligible = own.filter((comment) => comment.is_eligible);
    const answered = eligible.filter((comment) => comment.answer_seconds !== null);
    const open = eligible.filter((comment) => comment.answer_seconds === null);
    expect(fact).toMatchObject({
      comments: own.length,
      official_comments: own.filter((comment) => comment.is_official === true).length,
      citizen_comments: own.filter((comment) => comment.is_official === false).length,
      author_not_told: own.filter((comment) => comment.is_official === null).length,
      eligible: eligible.length,
      answered: answered.length,
      questions: eligible.filter((comment) => comment.is_question).length,
      questions_answered: answered.filter((comment) => comment.is_question).length,
      answered_by_latency: countByClass(
        latencyLimits.length + 1,
        answered.map((comment) => latencyClass(comment.answer_seconds ?? 0)),
      ),
      open_by_latency: countByClass(
        latencyLimits.length + 1,
        open.map((comment) => latencyClass(comment.open_seconds)),
      ),
      answered_by_working_days: countByClass(
        17,
        answered.map((comment) => Math.min(comment.answer_working_days ?? 0, 16)),
      ),
      open_by_working_days: countByClass(
        17,
        open.map((comment) => Math.min(workingDays(comment.local_date, comment.captured_date), 16)),
      ),
      asked_by_language: textLanguages.map(
        (language) => eligible.filter((comment) => comment.language === language).length,
      ),
      answered_by_language: textLanguages.flatMap((asked) =>
        textLanguages.map((told) => answered.filter((c) => c.language === asked && c.answer_language === told).length),
      ),
    });
    const weekday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    const slot = (comment: CountedComment) =>
      (fact.grain === "d" ? 0 : weekday(comment.local_date) * 24) + comment.local_hour;
    expect(fact.asked_by_hour).toEqual(countByClass(fact.grain === "d" ? 24 : 168, eligible.map(slot)));
    expect(fact.answered_by_hour).toEqual(countByClass(fact.grain === "d" ? 24 : 168, answered.map(slot)));
    const prefix = `${fact.account_id} ${fact.grain} ${fact.start_date} `;
    const told = [...steps].flatMap(([key, n]) =>
      key.startsWith(prefix) ? new Array<string>(n).fill(key.slice(prefix.length)) : [],
    );
    expect(told.toSorted()).toEqual(answered.map((comment) => stepOf(comment.answer_seconds ?? 0)).toSorted());
    toldSteps += told.length;
  }
  expect([...steps.values()].reduce((sum, n) => sum + n, 0)).toBe(toldSteps);
}
