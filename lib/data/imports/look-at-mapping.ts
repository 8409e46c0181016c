import "server-only";
import type { CommentRecord, FollowerRecord, ImportWarning, PostRecord, Rejection } from "../../importers/importer.ts";
import type { MappingProfile } from "../../importers/mapping/mapping-profile.ts";
import type { TableHead } from "../../importers/mapping/table-head.ts";
import { UnknownTableError } from "../../importers/mapping/unknown-table.ts";
import { openImport } from "../../importers/open-import.ts";
import type { ImportRecord } from "./import-record.ts";
import { hasUpload, openUpload } from "./upload-store.ts";

/** The first rows of a waiting file as a profile reads them. */
export interface MappedRows {
  readonly rows: number;
  readonly posts: readonly PostRecord[];
  readonly followers: readonly FollowerRecord[];
  readonly comments: readonly CommentRecord[];
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly ImportWarning[];
}

/** Rows that are looked at; their batches may be smaller. */
const mostRows = 1_000;

type Waiting = Pick<ImportRecord, "id" | "fileName" | "options">;

/**
 * The top of a waiting file that no format knows; null where the file is gone, known, or no table.
 * @throws ImportRefusedError where the file can't be read at all
 */
export async function findUnknownTable({ id, fileName }: Waiting): Promise<TableHead | null> {
  if (!(await hasUpload(id))) return null;
  try {
    const opened = await openImport(openUpload(id), { fileName });
    await opened.close();
    return null;
  } catch (error) {
    if (error instanceof UnknownTableError) return error.head;
    throw error;
  }
}

/**
 * Reads the first rows of a waiting file by a profile that is not kept yet.
 * @throws ImportRefusedError as `openImport`
 */
export async function readMappedRows({ id, fileName, options }: Waiting, mapping: MappingProfile): Promise<MappedRows> {
  const opened = await openImport(openUpload(id), {
    fileName,
    mapping,
    ...(options.account && { account: options.account }),
    ...(options.timeZone && { timeZone: options.timeZone }),
    ...(options.dateOrder && { dateOrder: options.dateOrder }),
  });
  try {
    const posts: PostRecord[] = [];
    const followers: FollowerRecord[] = [];
    const comments: CommentRecord[] = [];
    const rejections: Rejection[] = [];
    let rows = 0;
    for await (const batch of opened.batches()) {
      rows += batch.rows;
      posts.push(...batch.posts);
      followers.push(...batch.followers);
      comments.push(...(batch.comments ?? []));
      rejections.push(...batch.rejections);
      if (rows >= mostRows) break;
    }
    return { rows, posts, followers, comments, rejections, warnings: opened.warnings() };
  } finally {
    await opened.close();
  }
}
