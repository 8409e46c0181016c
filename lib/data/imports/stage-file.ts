import "server-only";
import type { PoolClient } from "pg";
import type { TimeZone } from "../../domain/model.ts";
import { CancelledError } from "../../errors.ts";
import type {
  CommentRecord,
  CommentTelling,
  ImportBatch,
  ImportWarning,
  PostRecord,
  Recognition,
} from "../../importers/importer.ts";
import { CommentStream } from "../comments/comment-stream.ts";
import { MergeWhileReading } from "../comments/merge-while-reading.ts";
import { stagedCommentColumns } from "../comments/stage-comments.ts";
import { withoutPeople } from "../comments/without-people.ts";
import { getDatabase } from "../database/db.ts";
import { type StagedSurvey, stageSurvey } from "../surveys/import-survey.ts";
import { type FileAccount, FileAccounts } from "./account-references.ts";
import { type CopyTurns, openCopyTurns } from "./copy-by-turns.ts";
import type { ImportRequest, RunOptions } from "./import-outcome.ts";
import { InsertWhileReading } from "./insert-while-reading.ts";
import { refuseOpenDateOrder } from "./open-date-order.ts";
import { openWithProfile } from "./open-with-profile.ts";
import type { RejectionSink } from "./rejections.ts";
import { followerRow, publicationOf } from "./staging.ts";

const sampleSize = 10;
const progressEveryMs = 250;
/** A zone that is wrong by hours is no post from the future. */
const clockToleranceMs = 24 * 3_600_000;

function zoneOf(request: ImportRequest, account: FileAccount): TimeZone {
  return request.timeZone ?? account.timeZone;
}

/** What a file said while it was staged. */
export interface Reading {
  readonly recognition: Recognition;
  readonly accounts: readonly FileAccount[];
  readonly warnings: readonly ImportWarning[];
  readonly rows: number;
  readonly rejected: number;
  readonly sample: readonly PostRecord[];
  /** Present where the file holds responses to a survey. */
  readonly survey?: StagedSurvey;
  /** Present where the format knows comments, be it beside posts or alone. */
  readonly comments?: CommentStream;
  /** Present where the file holds comments alone: what was merged of them while it was read. */
  readonly merged?: MergeWhileReading;
  /** Present where the file holds posts: what was inserted of them while it was read. */
  readonly inserted?: InsertWhileReading;
}

/** How many rows of a file of posts are comments themselves; others stand inside the row of their post. */
function rowsOfComments({ posts, comments = [] }: ImportBatch): number {
  if (comments.length === 0) return 0;
  const ofPosts = new Set(posts.map(({ line }) => line));
  return new Set(comments.flatMap(({ line }) => (ofPosts.has(line) ? [] : [line]))).size;
}

/** What the rows of a file have to know to be merged while it is read. */
export interface StagingTerms {
  readonly importId: number;
  /** Whether the file is merged only once all of it has been read. */
  readonly asOne: boolean;
  /** When the file was collected; what it says itself is given. */
  capturedAt(said: Date | null | undefined): Date;
}

function openInserting(
  client: PoolClient,
  copy: CopyTurns,
  accounts: FileAccounts,
  recognition: Recognition,
  { importId, asOne, capturedAt }: StagingTerms,
  { postsAtOnce: atOnce }: RunOptions,
): InsertWhileReading {
  const underWay = { importId, capturedAt: capturedAt(recognition.capturedAt) };
  return new InsertWhileReading(client, copy, accounts, underWay, { asOne, ...(atOnce && { atOnce }) });
}

/** Streams the file into the staging tables. Memory holds one batch, whatever the size of the file. */
export async function stageFile(
  client: PoolClient,
  request: ImportRequest,
  options: RunOptions,
  sink: RejectionSink,
  terms: StagingTerms,
): Promise<Reading> {
  const opened = await openWithProfile(request.open, {
    fileName: request.fileName,
    ...(request.mapping && { mapping: request.mapping }),
    ...(request.account && { account: request.account }),
    ...(request.timeZone && { timeZone: request.timeZone }),
    ...(request.dateOrder && { dateOrder: request.dateOrder }),
    ...(request.survey?.areAnswers && { holdsAnswers: true }),
    ...(request.capturedAt && { capturedAt: request.capturedAt }),
  });
  const { recognition } = opened;
  if (recognition.kind === "survey") return stageSurvey(client, opened, request, options, sink);
  const accounts = new FileAccounts(getDatabase().pool);
  const isOfComments = recognition.kind === "comments";
  let comments: CommentStream | undefined;
  let merged: MergeWhileReading | undefined;
  const openComments = async (telling: CommentTelling) => {
    comments ??= await CommentStream.open(telling, accounts, request.account);
    if (isOfComments) {
      const settled = { importId: terms.importId, capturedAt: terms.capturedAt(recognition.capturedAt) };
      const { asOne } = terms;
      const { commentsAtOnce: atOnce } = options;
      merged ??= new MergeWhileReading(client, settled, accounts, telling, { asOne, ...(atOnce && { atOnce }) });
    }
    return comments;
  };
  if (recognition.comments) await openComments(recognition.comments);
  const copy = openCopyTurns(client);
  const inserted =
    recognition.kind === "posts" ? openInserting(client, copy, accounts, recognition, terms, options) : undefined;
  const sample: PostRecord[] = [];
  const assumedZones = new Set<TimeZone>();
  const latest = Date.now() + clockToleranceMs;
  const future = { rows: 0, line: 0 };
  const late = { rows: 0, line: 0 };
  const placeComment = (comment: CommentRecord, account: FileAccount): Date => {
    const publishedAt = place(comment, account);
    // Of a comment that is from the future even today, one warning is enough.
    const time = publishedAt.getTime();
    if (time <= latest && time > terms.capturedAt(recognition.capturedAt).getTime() + clockToleranceMs) {
      late.line ||= comment.line;
      late.rows += 1;
    }
    return publishedAt;
  };
  const place = (record: Pick<PostRecord, "line" | "published">, account: FileAccount): Date => {
    const zone = zoneOf(request, account);
    if ("wall" in record.published && !request.timeZone) assumedZones.add(zone);
    const publishedAt = publicationOf(record, zone);
    if (publishedAt.getTime() > latest) {
      future.line ||= record.line;
      future.rows += 1;
    }
    return publishedAt;
  };
  let rows = 0;
  let rejected = 0;
  let reportedAt = 0;
  try {
    if (!options.dryRun) refuseOpenDateOrder(opened.warnings());
    for await (const batch of opened.batches()) {
      if (options.signal?.aborted) throw new CancelledError("import_cancelled");
      for (const post of batch.posts) {
        const account = accounts.known(post.account) ?? (await accounts.find(post.account));
        inserted?.add(post, account, place(post, account));
        if (sample.length < sampleSize) sample.push(post);
      }
      await inserted?.flush();
      if (batch.followers.length > 0 || batch.comments?.length) await inserted?.free();
      let text = "";
      for (const record of batch.followers) {
        text += followerRow(record, accounts.known(record.account) ?? (await accounts.find(record.account)));
      }
      await copy.write("staged_follower", text);
      // Comments may stand behind thousands of posts.
      const telling = batch.comments?.length ? opened.telling?.() : null;
      if (telling) await openComments(telling);
      const staged = await comments?.rows(batch.comments ?? [], placeComment);
      const told = opened.telling?.() ?? recognition.comments;
      if (staged && merged && told) await merged.take(staged, told);
      // The connection may hold on to them beyond the next batch.
      else if (staged) await copy.write(stagedCommentColumns, Buffer.from(staged.bytes));
      // A file inside an archive that can't be taken is one rejection of many rows; a row of comments may hold several.
      const taken = batch.posts.length + batch.followers.length + (isOfComments ? (batch.comments?.length ?? 0) : 0);
      const own = isOfComments ? batch.rows : batch.rows - rowsOfComments(batch);
      const refused = Math.max(own - taken, batch.rejections.length);
      rows += isOfComments ? taken + refused : own;
      rejected += refused + (isOfComments ? (staged?.rejections.length ?? 0) : 0);
      await sink.take(comments ? batch.rejections.map(withoutPeople) : batch.rejections);
      await sink.take(staged?.rejections ?? []);
      const now = performance.now();
      if (options.onProgress && now - reportedAt > progressEveryMs) {
        reportedAt = now;
        await options.onProgress({ bytesRead: batch.bytesRead, rows, step: "reading" });
      }
    }
    // Later files of an archive are opened one by one, each with dates of its own.
    if (!options.dryRun) refuseOpenDateOrder(opened.warnings());
    await inserted?.end();
    await copy.end();
    const told = opened.telling?.() ?? recognition.comments;
    if (told) await merged?.end(told);
    if (told) await comments?.settleTelling(client, told);
  } catch (error) {
    await merged?.rest();
    await inserted?.rest();
    copy.abort(error instanceof Error ? error : new Error(String(error)));
    throw error;
  } finally {
    await opened.close();
  }
  if (isOfComments) comments?.refuseIfNoneIsPlaced(recognition.format);
  const assumed = [...assumedZones].map(
    (timeZone): ImportWarning => ({ code: "time_zone_assumed", params: { timeZone } }),
  );
  const early: ImportWarning[] = future.rows > 0 ? [{ code: "published_in_future", params: future }] : [];
  const lateWarnings: ImportWarning[] = late.rows > 0 ? [{ code: "commented_after_capture", params: late }] : [];
  const warnings = [...opened.warnings(), ...assumed, ...early, ...lateWarnings];
  const told = opened.telling?.() ?? recognition.comments;
  const known = told === undefined ? recognition : { ...recognition, comments: told };
  return {
    recognition: known,
    accounts: accounts.list,
    warnings,
    rows,
    rejected,
    sample,
    ...(comments && { comments }),
    ...(merged && { merged }),
    ...(inserted && { inserted }),
  };
}
