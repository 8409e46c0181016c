import type { AccountReference, ReadOptions } from "../../importer.ts";

/** The post to which a file of comments belongs. */
export interface PostOfFile {
  readonly postId: string;
  readonly account: AccountReference | null;
}

const commentsFile = /_comments\.json(?:\.xz)?$/i;

/** Whether a file is, by its name, one of comments that instaloader wrote beside a post. */
export function isCommentsFile(name: string): boolean {
  return commentsFile.test(name);
}

/** Name of a file without folders, what makes it one of comments, and the ending. */
function stemOf(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, "").replace(/(?:_comments)?\.json(?:\.xz)?$/i, "");
}

/** Posts of one archive by their files, so that comments, which lie in files of their own, find theirs. */
export class PostsOfFiles {
  readonly #posts = new Map<string, PostOfFile>();

  /** Remembers the post of a file. */
  note(fileName: string, post: PostOfFile): void {
    this.#posts.set(stemOf(fileName), post);
  }

  /** The post beside whose file a file of comments lies, or null. */
  find(fileName: string): PostOfFile | null {
    return this.#posts.get(stemOf(fileName)) ?? null;
  }
}

/** Finds the post of a file of comments; null where neither its name nor a file beside it tells. */
export function openPostOfFile({ fileName, postsOfFiles }: ReadOptions): PostOfFile | null {
  const beside = postsOfFiles?.find(fileName) ?? null;
  if (beside !== null) return beside;
  // instaloader's own names begin with a date; people choose the short code with `--filename-pattern={shortcode}`.
  const [code] = /^[A-Za-z0-9_-]{10,13}$/.exec(stemOf(fileName)) ?? [];
  return code === undefined || /^\d{4}-\d\d-\d\d/.test(code) ? null : { postId: code, account: null };
}
