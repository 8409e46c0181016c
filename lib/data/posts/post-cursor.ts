import "server-only";
import { z } from "zod";
import { InvalidRequestError } from "../../errors.ts";

const postCursorSchema = z.tuple([z.union([z.string().max(40), z.int(), z.null()]), z.int(), z.string().max(500)]);

/** Where a page ended: sort value (null among the unranked), account and id of its last post. */
export interface PostCursor {
  readonly value: string | number | null;
  readonly accountId: number;
  readonly externalId: string;
}

/** Writes a cursor as URL-safe text. */
export function encodeCursor(cursor: PostCursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.accountId, cursor.externalId])).toString("base64url");
}

/** Reads a cursor. Throws InvalidRequestError when it was not written by `encodeCursor`. */
export function decodeCursor(text: string): PostCursor {
  try {
    const [value, accountId, externalId] = postCursorSchema.parse(
      JSON.parse(Buffer.from(text, "base64url").toString("utf8")),
    );
    if (typeof value === "string") new Date(value).toISOString();
    return { value, accountId, externalId };
  } catch (cause) {
    throw new InvalidRequestError("cursor_damaged", {}, { cause });
  }
}
