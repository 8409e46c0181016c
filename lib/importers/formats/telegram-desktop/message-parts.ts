import { type JsonObject, type JsonValue, listOf, memberOf } from "../../json/json-value.ts";

/** Text of a message, which is a string or a list of strings and of objects with a text (links, bold, tags). */
export function textOfMessage(message: JsonObject): string {
  const text = memberOf(message, "text");
  if (typeof text === "string") return text;
  return Array.isArray(text)
    ? text.map((part: JsonValue) => (typeof part === "string" ? part : String(memberOf(part, "text") ?? ""))).join("")
    : "";
}

/** All reactions together; null where the message has none. */
export function sumMessageReactions(message: JsonObject): number | null {
  const reactions = listOf(message, "reactions");
  if (reactions.length === 0) return null;
  return reactions.reduce<number>((sum, reaction) => {
    const count = memberOf(reaction, "count");
    return sum + (typeof count === "number" && count > 0 ? count : 0);
  }, 0);
}

/** Whether an element is a message of a chat that was exported by itself. */
export function isChatMessage(element: JsonObject, document: JsonObject): boolean {
  return (
    memberOf(document, "type") !== undefined &&
    memberOf(document, "id") !== undefined &&
    (memberOf(element, "date_unixtime") !== undefined || memberOf(element, "text_entities") !== undefined)
  );
}
