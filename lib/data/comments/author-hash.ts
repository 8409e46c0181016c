import "server-only";
import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import { nameKeyOf } from "../../domain/masking/mask-names.ts";
import type { Platform } from "../../domain/model.ts";
import type { CommentAuthor } from "../../importers/importer.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { installationKey } from "../installation/installation-key.ts";

/** By what an author is known. */
export type AuthorKey = "id" | "handle" | "name";

/** What is kept of an author: hashes in the form of PostgreSQL's bytea literals. */
export interface HashedAuthor {
  /** Of the id, else of the handle, else of the name. */
  readonly author: string;
  readonly hasId: boolean;
  readonly handle: string | null;
  readonly name: string | null;
  /** Number of the account for which the file has told them last; a stream of comments notes it here. */
  toldFor: number | null;
}

/** Turns authors into hashes that only this installation can make. */
export interface AuthorHasher {
  hash(platform: Platform, key: AuthorKey, value: string): string;
  /** Null where nothing is known of the author. */
  author(platform: Platform, author: CommentAuthor): HashedAuthor | null;
}

interface RememberedAuthor {
  readonly told: CommentAuthor;
  readonly hashed: HashedAuthor;
}

function areSame(one: CommentAuthor, other: CommentAuthor): boolean {
  return one.id === other.id && one.handle === other.handle && one.name === other.name;
}

/** A text that is no piece of a longer one, which it would keep in memory. */
function ownCopy<Text extends string | null>(text: Text): Text {
  return (text === null ? null : ` ${text}`.slice(1)) as Text;
}

const hashBytes = 16;
/** A file of millions of authors must not fill the memory. */
const rememberedAuthors = 50_000;

const keyFormOf: Readonly<Record<AuthorKey, (value: string) => string>> = {
  id: (value) => value.trim(),
  handle: handleKeyOf,
  name: nameKeyOf,
};

/** The hasher of this installation: HMAC-SHA-256 under a key derived from the installation's, cut to 16 bytes. */
export async function openAuthorHasher(): Promise<AuthorHasher> {
  const derived = hkdfSync("sha256", await installationKey(), "", "akimetrics comment authors", 32);
  // A key that is made once: made anew for each author, it takes six times as long as the hash itself.
  const key = createSecretKey(new Uint8Array(derived));
  const remembered = new Map<Platform, Map<string, RememberedAuthor>>();
  let size = 0;
  const hash = (platform: Platform, kind: AuthorKey, value: string) => {
    const digest = createHmac("sha256", key)
      .update(`${platform}\0${kind}\0${keyFormOf[kind](value)}`)
      .digest("hex");
    return `\\x${digest.slice(0, hashBytes * 2)}`;
  };
  const hashIfTold = (platform: Platform, kind: AuthorKey, value: string | null) =>
    value === null || keyFormOf[kind](value) === "" ? null : hash(platform, kind, value);
  return {
    hash,
    author(platform, author) {
      const { id, handle, name } = author;
      let ofPlatform = remembered.get(platform);
      // By one of their names, which costs less to look up than all in one text.
      const found = ofPlatform?.get(id ?? handle ?? name ?? "");
      if (found !== undefined && areSame(found.told, author)) return found.hashed;
      const byId = hashIfTold(platform, "id", id);
      const byHandle = hashIfTold(platform, "handle", handle);
      const byName = hashIfTold(platform, "name", name);
      const known = byId ?? byHandle ?? byName;
      if (known === null) return null;
      const hashed = { author: known, hasId: byId !== null, handle: byHandle, name: byName, toldFor: null };
      if (size >= rememberedAuthors) {
        remembered.clear();
        ofPlatform = undefined;
        size = 0;
      }
      const told = { id: ownCopy(id), handle: ownCopy(handle), name: ownCopy(name) };
      const ofThis = ofPlatform ?? new Map<string, RememberedAuthor>();
      remembered.set(platform, ofThis.set(told.id ?? told.handle ?? told.name ?? "", { told, hashed }));
      size += 1;
      return hashed;
    },
  };
}
