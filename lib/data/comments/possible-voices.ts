import "server-only";
import type { PoolClient } from "pg";
import { resemblesPage } from "../../domain/replies/resembles-page.ts";
import type { CommentRecord, ImportWarning } from "../../importers/importer.ts";
import type { FileAccount } from "../imports/account-references.ts";
import type { AuthorHasher } from "./author-hash.ts";

/** Names shown at most; a file of many lookalikes must not fill the report. */
const mostNames = 5;
/** Names whose resemblance is remembered while a file streams. */
const rememberedNames = 50_000;

interface Lookalike {
  readonly name: string;
  readonly account: FileAccount;
  readonly author: string;
  comments: number;
}

/**
 * Collects names of commenters that resemble the name or handle of the page they comment on, so that a person can
 * confirm an alias. Other names are forgotten as soon as they were compared.
 */
export class PossibleVoices {
  readonly #found = new Map<string, Lookalike | null>();
  readonly #hasher: AuthorHasher;

  constructor(hasher: AuthorHasher) {
    this.#hasher = hasher;
  }

  note({ author, platform, isByAccount }: CommentRecord, account: FileAccount): void {
    const name = author?.name;
    if (!author || !name || isByAccount !== null) return;
    const key = `${account.ref} ${name}`;
    let found = this.#found.get(key);
    if (found === undefined) {
      const { handle, externalId, name: pageName } = account.reference;
      const page = { handle: handle ?? externalId ?? "", name: pageName };
      const hash = resemblesPage(name, page) ? this.#hasher.author(platform, author) : null;
      found = hash === null ? null : { name, account, author: hash.author, comments: 0 };
      if (this.#found.size >= rememberedNames) this.#forgetOthers();
      this.#found.set(key, found);
    }
    if (found) found.comments += 1;
  }

  #forgetOthers(): void {
    for (const [key, found] of this.#found) if (found === null) this.#found.delete(key);
  }

  /** A warning for each such name that is not known as an official voice; asked once the comments are merged. */
  async warnings(client: PoolClient): Promise<ImportWarning[]> {
    const found = [...this.#found.values()].filter((lookalike) => lookalike !== null);
    if (found.length === 0) return [];
    const { rows } = await client.query<{ author: string }>(
      "SELECT DISTINCT author_hash::text AS author FROM commenter WHERE is_official AND author_hash = ANY($1::bytea[])",
      [found.map(({ author }) => author)],
    );
    const official = new Set(rows.map((row) => row.author));
    return found
      .filter(({ author }) => !official.has(author))
      .sort((a, b) => b.comments - a.comments)
      .slice(0, mostNames)
      .map(({ name, account, comments }) => {
        const { platform, handle, externalId } = account.reference;
        return {
          code: "possible_official_author",
          params: { name, account: `${platform}:${handle ?? externalId ?? ""}`, comments },
        };
      });
  }
}
