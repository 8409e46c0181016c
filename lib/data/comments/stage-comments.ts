import "server-only";
import type { PoolClient } from "pg";
import { looksLikeQuestion } from "../../domain/language/looks-like-question.ts";
import { textLanguageOf } from "../../domain/language/text-language.ts";
import { instantText, localDateOf, localHourOf } from "../../domain/local-time.ts";
import { maskText } from "../../domain/masking/mask-text.ts";
import type { CommentRecord, CommentTelling } from "../../importers/importer.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { getDatabase } from "../database/db.ts";
import type { FileAccount } from "../imports/account-references.ts";
import { copyRow } from "../imports/copy-text.ts";
import { type AuthorHasher, openAuthorHasher } from "./author-hash.ts";
import { NamesInTexts } from "./names-in-texts.ts";
import { createPartTables } from "./part-tables.ts";

/** What a file says of a comment, in the order of a COPY row. */
const toldColumns = [
  "place",
  "account_ref",
  "external_id",
  "post_external_id",
  "post_published_at",
  "parent_external_id",
  "is_reply",
  "published_at",
  "local_date",
  "local_hour",
  "author_hash",
  "has_id",
  "handle_hash",
  "name_hash",
  "is_by_account",
  "is_official",
  "tells_parents",
  "is_complete",
  "text",
  "language",
  "is_question",
  "likes",
  "permalink",
  "mention_hashes",
] as const;

/** Where COPY puts comments. */
export const stagedCommentColumns = `staged_comment (${toldColumns.join(", ")})`;

/**
 * Temporary tables of the comments that one transaction is about: those of the file, and beside them (`is_context`)
 * the others under the same posts, without which threads can't be told. `ref` numbers accounts within the transaction.
 */
export async function createCommentStaging(client: PoolClient): Promise<void> {
  await client.query(`${createPartTables};
    CREATE TEMP TABLE staged_comment (
      place int, account_ref int, external_id text COLLATE "C", post_external_id text COLLATE "C", post_published_at timestamptz(0),
      parent_external_id text COLLATE "C", is_reply boolean, published_at timestamptz(0), local_date date, local_hour smallint, author_hash bytea, has_id boolean,
      handle_hash bytea, name_hash bytea, is_by_account boolean, is_official boolean, tells_parents boolean, is_complete boolean,
      text text, language text, is_question boolean, likes int, permalink text, mention_hashes bytea[],
      is_context boolean NOT NULL DEFAULT false, is_known boolean NOT NULL DEFAULT false, is_changed boolean NOT NULL DEFAULT false
    ) ON COMMIT DROP;
    CREATE TEMP TABLE held_comment (LIKE staged_comment INCLUDING DEFAULTS) ON COMMIT DROP;
    CREATE TEMP TABLE staged_account (ref int PRIMARY KEY, account_id int NOT NULL, captured_date date) ON COMMIT DROP;
    CREATE TEMP TABLE affected_thread (account_id int, post_external_id text COLLATE "C") ON COMMIT DROP;
    CREATE TEMP TABLE affected_reply_day (account_id int, local_date date) ON COMMIT DROP;`);
}

/**
 * Before staged comments are joined with kept ones. What the planner takes for one row may be all: of an import that is
 * new it knows nothing, and it would compare each of its comments with each staged one.
 */
export const indexStagedComments =
  "CREATE INDEX IF NOT EXISTS staged_comment_key ON staged_comment (account_ref, external_id)";

/** Turns comments into staged rows; authors become hashes and texts are masked here, before anything is written. */
export interface CommentStager {
  readonly hasher: AuthorHasher;
  /** Whether each comment since `begin` has a post and calls nobody. */
  readonly arePlain: boolean;
  begin(): void;
  /** Takes note of who wrote; asked for each comment of a batch before the rows of any. */
  note(comment: CommentRecord, account: FileAccount): Promise<void> | undefined;
  row(comment: CommentRecord, account: FileAccount, publishedAt: Date): string;
}

/** Handles that stay readable in texts: those of registered accounts. */
async function registeredHandles(): Promise<Set<string>> {
  const { rows } = await getDatabase().pool.query<{ handle: string }>(
    "SELECT handle_key AS handle FROM account UNION SELECT value FROM account_alias WHERE kind = 'handle'",
  );
  return new Set(rows.map((row) => row.handle));
}

/** Opens the staging of one file's comments. */
export async function openCommentStager(telling: CommentTelling): Promise<CommentStager> {
  const hasher = await openAuthorHasher();
  const registered = await registeredHandles();
  const names = new NamesInTexts(hasher, getDatabase().pool);
  // Numbers the rows in their order, which the table itself loses where rows change.
  let place = 0;
  const isRegistered = (handle: string) => registered.has(handle);
  let latestHandle: string | null = null;
  let arePlain = true;
  return {
    hasher,
    get arePlain() {
      return arePlain;
    },
    begin() {
      arePlain = true;
    },
    note: (comment, account) => names.note(comment, account),
    row(comment, account, publishedAt) {
      const { platform } = comment;
      const { handle } = account.reference;
      if (handle !== null && handle !== latestHandle) registered.add(handleKeyOf(handle));
      latestHandle = handle;
      const author = comment.author === null ? null : hasher.author(platform, comment.author);
      // Most authors write more than once; who they are is staged where an account meets them, and not again.
      const met = author?.toldFor === account.ref ? null : author;
      if (author) author.toldFor = account.ref;
      const text = names.mask(comment, account);
      const masked = text === null ? null : maskText(text, isRegistered);
      const mentions = masked?.mentions.map((mention) => hasher.hash(platform, "handle", mention)) ?? [];
      if (comment.postExternalId === null || mentions.length > 0) arePlain = false;
      const language = masked === null ? null : textLanguageOf(masked.text);
      const { parentExternalId: parent } = comment;
      // A file that names authors and hides private people says of the hidden ones that they are private.
      const isOfficial = comment.isByAccount ?? (author !== null || telling.authors ? false : null);
      return copyRow([
        place++,
        account.ref,
        comment.externalId,
        comment.postExternalId,
        comment.postPublishedAt?.toISOString() ?? null,
        parent === comment.externalId ? null : parent,
        comment.isReply,
        instantText(publishedAt),
        localDateOf(publishedAt, account.timeZone),
        localHourOf(publishedAt, account.timeZone),
        author?.author ?? null,
        met?.hasId ?? null,
        met?.handle ?? null,
        met?.name ?? null,
        comment.isByAccount,
        isOfficial,
        telling.parents,
        telling.complete,
        masked?.text ?? null,
        language,
        masked !== null && language !== null && looksLikeQuestion(masked.text, language),
        comment.likes,
        comment.permalink,
        `{${mentions.map((hash) => `"\\${hash}"`).join(",")}}`,
      ]);
    },
  };
}
