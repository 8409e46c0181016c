import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import type {
  CommentRecord,
  FollowerRecord,
  PostRecord,
  ReadOptions,
  Rejection,
  SurveyResponseRecord,
} from "#lib/importers/importer.ts";
import { openImport } from "#lib/importers/open-import.ts";

/** Everything that reading a file once gives. */
export interface ReadImport {
  readonly recognition: Awaited<ReturnType<typeof openImport>>["recognition"];
  readonly rows: number;
  readonly posts: readonly PostRecord[];
  readonly followers: readonly FollowerRecord[];
  readonly comments: readonly CommentRecord[];
  readonly responses: readonly SurveyResponseRecord[];
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly { readonly code: string; readonly params: Readonly<Record<string, string | number>> }[];
}

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array, void, void> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
  yield bytes.subarray(from);
}

/** Reads bytes through the importers, cut into pieces at the given places. */
export async function readBytes(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
  cuts: readonly number[] = [],
): Promise<ReadImport> {
  const opened = await openImport(pieces(bytes, cuts), { fileName: "export.csv", ...options });
  let rows = 0;
  const posts: PostRecord[] = [];
  const followers: FollowerRecord[] = [];
  const comments: CommentRecord[] = [];
  const responses: SurveyResponseRecord[] = [];
  const rejections: Rejection[] = [];
  for await (const batch of opened.batches()) {
    rows += batch.rows;
    posts.push(...batch.posts);
    followers.push(...batch.followers);
    comments.push(...(batch.comments ?? []));
    responses.push(...(batch.responses ?? []));
    rejections.push(...batch.rejections);
  }
  const { recognition } = opened;
  return { recognition, rows, posts, followers, comments, responses, rejections, warnings: opened.warnings() };
}

/** Reads text in an encoding of iconv-lite; `rk1048` is KZ-1048. */
export function readText(text: string, options: Partial<ReadOptions> = {}, encoding = "utf-8"): Promise<ReadImport> {
  return readBytes(iconv.encode(text, encoding), options);
}

/** Reads a file of the project. */
export function readFixture(url: URL, options: Partial<ReadOptions> = {}): Promise<ReadImport> {
  return readBytes(readFileSync(url), options);
}
