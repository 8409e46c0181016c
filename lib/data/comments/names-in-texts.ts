import "server-only";
import type { Pool } from "pg";
import { isTellingName, type KnownNames, maskNames, nameKeyOf } from "../../domain/masking/mask-names.ts";
import { resemblesPage } from "../../domain/replies/resembles-page.ts";
import type { CommentRecord } from "../../importers/importer.ts";
import type { FileAccount } from "../imports/account-references.ts";
import type { AuthorHasher } from "./author-hash.ts";

/** Names remembered of a file, and hashes of an account's known commenters: more would fill the memory. */
const mostNames = 50_000;
const mostHashes = 200_000;

/** What is known of the commenters of one account. */
interface AccountNames {
  /** Names in the file, with the posts that they stand under. */
  readonly ofFile: Map<string, Set<string>>;
  /** Hashes of the names that earlier imports brought. */
  readonly hashes: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * Knows who comments in a file, as long as it is being read, and masks their names in texts: at the beginning, where
 * networks write whom a reply addresses, those of the file and of earlier imports of the account; elsewhere those of
 * the same post. The page's own name stays.
 */
export class NamesInTexts {
  readonly #accounts = new Map<number, AccountNames>();
  readonly #hasher: AuthorHasher;
  readonly #pool: Pool;

  constructor(hasher: AuthorHasher, pool: Pool) {
    this.#hasher = hasher;
    this.#pool = pool;
  }

  /** Takes note of a comment's author; each comment of a batch is noted before the first text is masked. */
  note(comment: CommentRecord, account: FileAccount): Promise<void> | undefined {
    const known = this.#accounts.get(account.ref);
    if (known === undefined) return this.#open(comment, account);
    this.#keep(comment, account, known);
    return undefined;
  }

  async #open(comment: CommentRecord, account: FileAccount): Promise<void> {
    const known = { ofFile: new Map(), hashes: await this.#storedNames(account.accountId) };
    this.#accounts.set(account.ref, known);
    this.#keep(comment, account, known);
  }

  #keep({ author, isByAccount, postExternalId }: CommentRecord, account: FileAccount, known: AccountNames): void {
    if (!author?.name || isByAccount === true) return;
    const key = nameKeyOf(author.name);
    const posts = known.ofFile.get(key);
    if (posts !== undefined) {
      posts.add(postExternalId ?? "");
      return;
    }
    const { handle, externalId, name } = account.reference;
    if (!isTellingName(key) || resemblesPage(author.name, { handle: handle ?? externalId ?? "", name })) return;
    if (known.ofFile.size >= mostNames) known.ofFile.clear();
    known.ofFile.set(key, new Set([postExternalId ?? ""]));
  }

  async #storedNames(accountId: number | null): Promise<ReadonlySet<string>> {
    if (accountId === null) return nothing;
    const { rows } = await this.#pool.query<{ hash: string }>(
      `SELECT name_hash::text AS hash FROM commenter WHERE account_id = $1 AND name_hash IS NOT NULL AND NOT is_official LIMIT ${mostHashes}`,
      [accountId],
    );
    return new Set(rows.map(({ hash }) => hash));
  }

  /** The comment's text without the names of those who are known to comment. */
  mask({ text, platform, postExternalId }: CommentRecord, account: FileAccount): string | null {
    const known = this.#accounts.get(account.ref);
    if (text === null || known === undefined || (known.ofFile.size === 0 && known.hashes.size === 0)) return text;
    const { ofFile, hashes } = known;
    const post = postExternalId ?? "";
    const beginning: KnownNames = {
      has: (key) => ofFile.has(key) || (hashes.size > 0 && hashes.has(this.#hasher.hash(platform, "name", key))),
    };
    const inside: KnownNames = { has: (key) => ofFile.get(key)?.has(post) ?? false };
    return maskNames(text, beginning, inside);
  }
}
