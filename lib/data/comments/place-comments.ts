import "server-only";
import type { Pool } from "pg";
import type { Platform } from "../../domain/model.ts";
import type { AccountReference, CommentRecord } from "../../importers/importer.ts";
import type { FileAccount, FileAccounts } from "../imports/account-references.ts";

interface PostPlace {
  readonly post: string;
  readonly handle: string;
  readonly external_id: string | null;
  readonly name: string | null;
}

/** Such ids count the posts of one channel and say nothing of which channel. */
const countedId = /^\d{1,8}$/;

/** Finds the accounts of comments: as the file names them, else by their posts, else as a person gave one for the file. */
export class CommentPlaces {
  readonly #byPost = new Map<string, AccountReference | null>();
  readonly #pool: Pool;
  readonly #accounts: FileAccounts;
  readonly #given: { readonly platform: Platform; readonly handle: string } | undefined;

  constructor(pool: Pool, accounts: FileAccounts, given?: { readonly platform: Platform; readonly handle: string }) {
    this.#pool = pool;
    this.#accounts = accounts;
    this.#given = given;
  }

  /** Looks up the posts of a batch at once; call it before `find`. */
  async prepare(comments: readonly CommentRecord[]): Promise<void> {
    const wanted = new Map<Platform, Set<string>>();
    for (const comment of comments) {
      const { platform, postExternalId: post } = comment;
      if (post === null || countedId.test(post) || this.#byPost.has(`${platform} ${post}`) || this.#isNamed(comment))
        continue;
      wanted.set(platform, (wanted.get(platform) ?? new Set()).add(post));
    }
    for (const [platform, posts] of wanted) {
      const { rows } = await this.#pool.query<PostPlace>(
        `SELECT p.external_id AS post, a.handle, a.external_id, a.name FROM account AS a JOIN post AS p ON p.account_id = a.id
         WHERE a.platform = $1 AND p.external_id = ANY($2::text[])`,
        [platform, [...posts]],
      );
      for (const post of posts) {
        const places = rows.filter((row) => row.post === post);
        const [place] = places;
        // A post that two accounts hold places nothing.
        const isSure = places.length === 1 && place !== undefined;
        this.#byPost.set(
          `${platform} ${post}`,
          isSure ? { platform, handle: place.handle, externalId: place.external_id, name: place.name } : null,
        );
      }
    }
  }

  /** A comment as its post shows it: one that a file's given account was taken to speak in may stand under another page. */
  placed(comment: CommentRecord): CommentRecord {
    const post = this.#isNamed(comment) ? null : this.#postOf(comment);
    const isElsewhere = post !== null && comment.isByAccount === true && post.handle !== comment.account?.handle;
    return isElsewhere ? { ...comment, isByAccount: null } : comment;
  }

  /** Whether the file itself says which account; the one that a person gave fills in where it does not. */
  #isNamed({ account }: CommentRecord): boolean {
    if (account === null) return false;
    const given = this.#given?.platform === account.platform ? this.#given.handle.replace(/^@/, "") : null;
    return account.externalId !== null || account.handle !== given;
  }

  #postOf({ platform, postExternalId }: CommentRecord): AccountReference | null {
    return this.#byPost.get(`${platform} ${postExternalId ?? ""}`) ?? null;
  }

  /** What tells the account of a comment, or null where nothing does. */
  #reference(comment: CommentRecord): AccountReference | null {
    const { account, platform } = comment;
    if (this.#isNamed(comment)) return account;
    const given = this.#given?.platform === platform ? this.#given : undefined;
    const filledIn = given === undefined ? null : { platform, handle: given.handle, externalId: null, name: null };
    return this.#postOf(comment) ?? account ?? filledIn;
  }

  /** The account of a comment where the file has named it before. */
  known(comment: CommentRecord): FileAccount | undefined {
    const reference = this.#reference(comment);
    return reference === null ? undefined : this.#accounts.known(reference);
  }

  /** The account of a comment, or null where nothing tells. */
  async find(comment: CommentRecord): Promise<FileAccount | null> {
    const reference = this.#reference(comment);
    if (reference === null) return null;
    return this.#accounts.known(reference) ?? (await this.#accounts.find(reference));
  }
}
