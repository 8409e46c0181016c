import { ImportRefusedError } from "#lib/errors.ts";
import { sharedTelling } from "./comment-telling.ts";
import { instaloaderSchema } from "./formats/instaloader/schema.ts";
import { isCommentsFile } from "./formats/instaloader-comments/post-of-file.ts";
import { instaloaderCommentsSchema } from "./formats/instaloader-comments/schema.ts";
import type { ImportPart, ImportParts } from "./import-part.ts";
import type { CommentTelling, ImportBatch, ImportWarning, OpenedImport, Recognition, Rejection } from "./importer.ts";
import { mergeWarnings } from "./merge-warnings.ts";

/** What a part is: opened, or refused with the reason. */
type Tried = { readonly opened: OpenedImport } | { readonly refusal: ImportRefusedError };

async function tryPart(part: ImportPart): Promise<Tried> {
  try {
    return { opened: await part.open() };
  } catch (error) {
    if (error instanceof ImportRefusedError) return { refusal: error };
    throw error;
  }
}

/** Refusals that make a part no data of ours, so that it is passed over with a warning instead of a rejection. */
const noData = new Set(["format_unknown", "file_empty", "file_is_binary"]);

/** Which of several refusals says most of a file: a reason, a table that can be mapped by hand, an empty sheet. */
function weightOf({ code }: ImportRefusedError): number {
  if (!noData.has(code)) return 2;
  return code === "format_unknown" ? 1 : 0;
}

/** Whether rows of two parts can be taken as rows of one table. */
function areAlike(one: Recognition, other: Recognition): boolean {
  const carried = (recognition: Recognition): string => [...recognition.carries].sort().join();
  const asked = ({ survey }: Recognition): string => JSON.stringify(survey ?? null);
  const told = ({ comments }: Recognition): string => JSON.stringify(comments ?? null);
  return (
    one.format === other.format &&
    one.kind === other.kind &&
    carried(one) === carried(other) &&
    told(one) === told(other) &&
    asked(one) === asked(other)
  );
}

/** What is told by comments in files beside those of posts, as instaloader writes them; null where there are none. */
function commentsBeside({ format }: Recognition, rest: readonly ImportPart[]): CommentTelling | null {
  const areThere = format === instaloaderSchema.name && rest.some(({ name }) => isCommentsFile(name));
  return areThere ? instaloaderCommentsSchema.tells() : null;
}

/** Whether a part holds the comments of the posts of another. */
function isBeside(one: Recognition, other: Recognition): boolean {
  return one.format === instaloaderSchema.name && other.format === instaloaderCommentsSchema.name;
}

/** Rows of a part that is not taken, as far as it can be read; closes it. */
async function countRows(part: OpenedImport): Promise<number> {
  let rows = 0;
  try {
    for await (const batch of part.batches()) rows += batch.rows;
  } catch (error) {
    if (!(error instanceof ImportRefusedError)) throw error;
  } finally {
    await part.close();
  }
  return rows;
}

/** The part of a rejection as the whole file names it: a sheet of a workbook in an archive with its workbook. */
function partName(name: string, inner: string | undefined): string {
  return inner === undefined ? name : `${name}: ${inner}`;
}

/**
 * Opens the tables of a file as one import. The first that can be read says what the import is; later ones of
 * the same format with the same columns follow it, row after row. One of another kind is rejected as a whole and
 * has to be imported by itself; one without data of ours is passed over with a warning.
 * @throws ImportRefusedError where none can be read, with the reason that says most: of the first table of no known
 *   format rather than of the empty sheets beside it.
 */
export async function openParts({ parts, kind, warnings }: ImportParts): Promise<OpenedImport> {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && warnings.length === 0) return only.open();
  const merged = new PartsImport(kind, warnings);
  const { opened, rest } = await merged.openFirst(parts);
  const comments = opened.recognition.comments ?? commentsBeside(opened.recognition, rest);
  return {
    recognition: { ...opened.recognition, ...(comments !== null && { comments }) },
    batches: () => merged.batches(opened, rest),
    warnings: () => merged.warnings(),
    telling: () => merged.telling() ?? comments,
    close: () => merged.close(),
  };
}

class PartsImport {
  readonly #kind: ImportParts["kind"];
  readonly #passedOver: ImportWarning[];
  /** Warnings of the parts that were read; of thousands of parts nothing else is kept. */
  #said: ImportWarning[] = [];
  #told: CommentTelling | null = null;
  readonly #leftOut: string[] = [];
  #rejections: Rejection[] = [];
  #rejectedRows = 0;
  #current: OpenedImport | null = null;
  #bytesRead = 0;

  constructor(kind: ImportParts["kind"], warnings: readonly ImportWarning[]) {
    this.#kind = kind;
    this.#passedOver = [...warnings];
  }

  /** Opens parts until one can be read. */
  async openFirst(
    parts: readonly ImportPart[],
  ): Promise<{ opened: OpenedImport & { name: string }; rest: readonly ImportPart[] }> {
    let refusal: ImportRefusedError | null = null;
    for (const [i, part] of parts.entries()) {
      const tried = await tryPart(part);
      if ("opened" in tried) {
        this.#current = tried.opened;
        return { opened: Object.assign(tried.opened, { name: part.name }), rest: parts.slice(i + 1) };
      }
      if (refusal === null || weightOf(tried.refusal) > weightOf(refusal)) refusal = tried.refusal;
      this.#leaveOut(part.name, tried.refusal);
    }
    throw refusal ?? new ImportRefusedError("file_empty");
  }

  async *batches(
    first: OpenedImport & { name: string },
    rest: readonly ImportPart[],
  ): AsyncGenerator<ImportBatch, void, void> {
    let offset = yield* this.#readPart(first, first.name, 0);
    for (const part of rest) {
      const tried = await tryPart(part);
      if ("refusal" in tried) {
        this.#leaveOut(part.name, tried.refusal);
        continue;
      }
      const { recognition } = tried.opened;
      if (areAlike(first.recognition, recognition) || isBeside(first.recognition, recognition)) {
        this.#current = tried.opened;
        offset = yield* this.#readPart(tried.opened, part.name, offset);
        continue;
      }
      const { format } = recognition;
      this.#reject(part.name, "part_differs", { name: part.name, format }, await countRows(tried.opened));
    }
    if (this.#rejections.length > 0) {
      const rejections = this.#rejections.splice(0);
      yield { rows: this.#rejectedRows, bytesRead: this.#bytesRead, posts: [], followers: [], rejections };
    }
  }

  warnings(): ImportWarning[] {
    const [name] = this.#leftOut;
    const leftOut: ImportWarning[] =
      name === undefined ? [] : [{ code: "parts_left_out", params: { count: this.#leftOut.length, name } }];
    return [...this.#passedOver, ...leftOut, ...mergeWarnings([this.#said, this.#current?.warnings() ?? []])];
  }

  telling(): CommentTelling | null {
    return sharedTelling(this.#told, this.#current?.telling?.() ?? null);
  }

  async close(): Promise<void> {
    await this.#current?.close();
  }

  /** Rows of one part, whose lines go on from those of the parts before, so that a later row counts as the later one. */
  async *#readPart(opened: OpenedImport, name: string, offset: number): AsyncGenerator<ImportBatch, number, void> {
    let last = offset;
    for await (const batch of opened.batches()) {
      const place = <R extends { readonly line: number }>(record: R): R => {
        const line = record.line + offset;
        if (line > last) last = line;
        return offset === 0 ? record : { ...record, line };
      };
      this.#bytesRead = batch.bytesRead;
      yield {
        ...batch,
        posts: batch.posts.map(place),
        followers: batch.followers.map(place),
        responses: batch.responses?.map(place) ?? [],
        comments: batch.comments?.map(place) ?? [],
        rejections: batch.rejections.map((rejection) => ({ ...rejection, part: partName(name, rejection.part) })),
        ...(batch.shown && { shown: batch.shown.map((row) => ({ ...row, part: partName(name, row.part) })) }),
      };
    }
    this.#said = mergeWarnings([this.#said, opened.warnings()]);
    this.#told = sharedTelling(this.#told, opened.telling?.() ?? null);
    this.#current = null;
    return last;
  }

  #leaveOut(name: string, refusal: ImportRefusedError): void {
    if (this.#kind === "workbook" || noData.has(refusal.code)) this.#leftOut.push(name);
    else this.#reject(name, refusal.code, refusal.params, 1);
  }

  /** Rejects a part as a whole; `rows` is how many rows of it are not taken, 1 where nobody can tell. */
  #reject(name: string, code: string, params: Rejection["params"], rows: number): void {
    this.#rejections.push({ line: 1, code, params, text: name, part: name });
    this.#rejectedRows += Math.max(1, rows);
  }
}
