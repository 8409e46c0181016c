/** What the mapping page shows and sends back. */

/** Fields that a table of a kind may have, in the order in which they are asked for. */
export const mappingFieldGroups = {
  posts: {
    essential: ["time", "permalink", "postId", "platform", "account", "accountId", "accountName", "text", "type"],
    counts: ["likes", "comments", "shares", "views", "reach", "saves", "followers"],
    reactions: [
      "reactions.like",
      "reactions.love",
      "reactions.care",
      "reactions.haha",
      "reactions.wow",
      "reactions.sad",
      "reactions.angry",
      "reactions.other",
    ],
  },
  comments: {
    essential: [
      "time",
      "commentId",
      "permalink",
      "postId",
      "parentId",
      "text",
      "platform",
      "account",
      "accountId",
      "accountName",
      "author",
      "authorId",
      "authorName",
    ],
    counts: ["likes"],
    reactions: [],
  },
  followers: {
    essential: ["time", "followers", "platform", "account", "accountId", "accountName"],
    counts: [],
    reactions: [],
  },
} as const;

/** What a table may hold. */
export type MappedKind = keyof typeof mappingFieldGroups;

type Groups = (typeof mappingFieldGroups)["posts" | "comments"];

/** A field of the form, named as importers name it; the time of a post and the day of a follower total are one. */
export type MappingField = Groups[keyof Groups][number];

/** What the form holds, all as text; `columns` are names of columns, blank for none. */
export interface MappingValues {
  readonly name: string;
  readonly kind: MappedKind;
  readonly platform: string;
  readonly account: string;
  readonly columns: Readonly<Partial<Record<MappingField, string>>>;
  readonly dateOrder: string;
  readonly timeZone: string;
  readonly decimalMark: string;
  readonly blank: string;
  readonly fingerprintIds: boolean;
}

/** A row as it would be read. */
export interface MappedRow {
  readonly line: number;
  readonly account: string | null;
  readonly published: string;
  readonly text: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly shares: number | null;
  readonly views: number | null;
  readonly followers: number | null;
}

/** First rows by a mapping, and what is to be said of it, in the reader's words. */
export interface MappingPreviewView {
  readonly rows: readonly MappedRow[];
  readonly rejections: readonly { readonly line: number; readonly message: string }[];
  readonly taken: number;
  readonly looked: number;
  /** Without these nothing can be stored. */
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

export interface MappingState {
  readonly values: MappingValues;
  readonly preview: MappingPreviewView | null;
  /** Why it was not kept. */
  readonly refusal: string | null;
}

/** A column that can be chosen, with a value that stands in it. */
export interface ColumnChoice {
  readonly name: string;
  readonly example: string;
}
