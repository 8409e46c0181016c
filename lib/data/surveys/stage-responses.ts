import "server-only";
import { createHash } from "node:crypto";
import { once } from "node:events";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { instantOfWall } from "../../domain/local-time.ts";
import type { TimeZone } from "../../domain/model.ts";
import type { SurveyResponseRecord } from "../../importers/importer.ts";
import { copyRow } from "../imports/copy-text.ts";

/** Responses of a block; a place in a block and its number make the number of a response. */
export const blockSize = 1000;
/** Distinct texts of a column that are remembered; beyond it each answer is taken as a text of its own. */
const rememberedTexts = 5000;
/** Number of the blank answer in every column. */
export const blankValueNo = 0;

/** Texts of one column that have numbers. */
interface ColumnTexts {
  readonly numbers: Map<string, number>;
  next: number;
}

/** Temporary tables of one survey file; they vanish with the import's transaction. */
async function createTables(client: PoolClient): Promise<void> {
  await client.query(`
    DROP TABLE IF EXISTS staged_response, staged_block, staged_value;
    CREATE TEMP TABLE staged_response (
      no int, key text, fingerprint text, submitted_at timestamptz(0), language text, is_complete boolean
    ) ON COMMIT DROP;
    CREATE TEMP TABLE staged_block (column_no smallint, block_no int, value_nos int[]) ON COMMIT DROP;
    CREATE TEMP TABLE staged_value (column_no smallint, value_no int, block_no int, text text) ON COMMIT DROP;`);
}

async function copyInto(client: PoolClient, table: string, rows: string): Promise<void> {
  if (rows === "") return;
  const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`));
  const finished = once(stream, "finish");
  stream.end(rows);
  await finished;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/** Numbers that the form has given its texts already: all of closed questions, the first thousands of open ones. */
async function knownTexts(client: PoolClient, formId: number | null, columns: number): Promise<ColumnTexts[]> {
  const texts = Array.from({ length: columns }, (): ColumnTexts => ({ numbers: new Map(), next: blankValueNo + 1 }));
  if (formId === null) return texts;
  const { rows } = await client.query<{ column_no: number; value_no: number; text: string }>(
    `SELECT column_no, value_no, text FROM survey_value WHERE form_id = $1 AND value_no <= $2`,
    [formId, rememberedTexts],
  );
  for (const row of rows) texts[row.column_no]?.numbers.set(row.text, row.value_no);
  const { rows: last } = await client.query<{ column_no: number; last: number }>(
    "SELECT column_no, max(value_no) AS last FROM survey_value WHERE form_id = $1 GROUP BY column_no",
    [formId],
  );
  for (const row of last) {
    const column = texts[row.column_no];
    if (column) column.next = row.last + 1;
  }
  return texts;
}

/**
 * Streams the responses of one file into temporary tables, a thousand at a time, so that memory stays flat. Answers
 * become numbers of the form's texts; times of the wall are read in `zone`.
 */
export class ResponseStager {
  readonly #client: PoolClient;
  readonly #zone: TimeZone;
  readonly #texts: readonly ColumnTexts[];
  #columns: (number | null)[][];
  #responses = "";
  #values = "";
  #count = 0;
  #hasWallTimes = false;

  private constructor(client: PoolClient, zone: TimeZone, texts: readonly ColumnTexts[]) {
    this.#client = client;
    this.#zone = zone;
    this.#texts = texts;
    this.#columns = texts.map(() => []);
  }

  /** @param columns how many question columns a response has */
  static async open(client: PoolClient, formId: number | null, columns: number, zone: TimeZone) {
    await createTables(client);
    return new ResponseStager(client, zone, await knownTexts(client, formId, columns));
  }

  /** Whether some response had a time without its zone. */
  get hasWallTimes(): boolean {
    return this.#hasWallTimes;
  }

  async add(responses: readonly SurveyResponseRecord[]): Promise<void> {
    for (const response of responses) {
      this.#take(response);
      if (this.#count % blockSize === 0) await this.#flush();
    }
  }

  async end(): Promise<void> {
    await this.#flush();
    await this.#client.query("ANALYZE staged_response");
  }

  #take({ responseId, submitted, language, isComplete, cells }: SurveyResponseRecord): void {
    const submittedAt = this.#instantOf(submitted);
    const said = [submittedAt, language, isComplete, ...cells.map((cell) => (cell === null ? "\u0000" : cell))];
    const fingerprint = digest(said.join("\u001f"));
    this.#responses += copyRow([
      this.#count,
      responseId === null ? null : digest(`id ${responseId}`),
      fingerprint,
      submittedAt,
      language,
      isComplete,
    ]);
    for (let column = 0; column < this.#columns.length; column += 1) {
      this.#columns[column]?.push(this.#numberOf(column, cells[column] ?? null));
    }
    this.#count += 1;
  }

  #instantOf(submitted: SurveyResponseRecord["submitted"]): string | null {
    if (submitted === null) return null;
    if ("instant" in submitted) return submitted.instant.toISOString();
    this.#hasWallTimes = true;
    return instantOfWall(submitted.wall, this.#zone).toISOString();
  }

  #numberOf(column: number, cell: string | null): number | null {
    if (cell === null) return null;
    if (cell === "") return blankValueNo;
    const texts = this.#texts[column];
    if (texts === undefined) return null;
    const known = texts.numbers.get(cell);
    if (known !== undefined) return known;
    const number = texts.next;
    texts.next += 1;
    const isRemembered = texts.numbers.size < rememberedTexts;
    if (isRemembered) texts.numbers.set(cell, number);
    this.#values += copyRow([column, number, isRemembered ? null : Math.floor(this.#count / blockSize), cell]);
    return number;
  }

  async #flush(): Promise<void> {
    if (this.#responses === "") return;
    const block = Math.floor((this.#count - 1) / blockSize);
    const blocks = this.#columns
      .map((numbers, column) => `${column}\t${block}\t{${numbers.map((no) => no ?? "NULL").join()}}\n`)
      .join("");
    await copyInto(this.#client, "staged_response", this.#responses);
    await copyInto(this.#client, "staged_block", blocks);
    await copyInto(this.#client, "staged_value", this.#values);
    this.#responses = "";
    this.#values = "";
    this.#columns = this.#columns.map(() => []);
  }
}
