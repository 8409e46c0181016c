import type { JsonForm } from "../../json/json-form.ts";
import { type JsonObject, type JsonValue, listOf, memberOf } from "../../json/json-value.ts";
import { refuse } from "../../refuse.ts";

/** Text of a message, which is a string or a list of strings and of objects with a text (links, bold, tags). */
function textOf(text: JsonValue | undefined): string {
  if (typeof text === "string") return text;
  return Array.isArray(text)
    ? text.map((part: JsonValue) => (typeof part === "string" ? part : String(memberOf(part, "text") ?? ""))).join("")
    : "";
}

/** All reactions together; null where the message has none. */
function sumReactions(message: JsonObject): number | null {
  const reactions = listOf(message, "reactions");
  if (reactions.length === 0) return null;
  return reactions.reduce<number>((sum, reaction) => {
    const count = memberOf(reaction, "count");
    return sum + (typeof count === "number" && count > 0 ? count : 0);
  }, 0);
}

function shapeOf(message: JsonObject): string {
  if (memberOf(message, "photo") !== undefined) return "photo";
  const media = memberOf(message, "media_type");
  if (media === "video_file" || media === "video_message" || media === "animation") return "video";
  return media !== undefined || memberOf(message, "file") !== undefined || memberOf(message, "poll") !== undefined
    ? "other"
    : "text";
}

const channelTypes = new Set<JsonValue | undefined>(["public_channel", "private_channel"]);

/** Messages of a channel as rows. Service messages are passed over; other chats and whole accounts are refused. */
export const telegramDesktopJson: JsonForm = {
  accepts: (element, document) =>
    memberOf(document, "type") !== undefined &&
    memberOf(document, "id") !== undefined &&
    (memberOf(element, "date_unixtime") !== undefined || memberOf(element, "text_entities") !== undefined),
  open(document, _options, warnings) {
    const type = memberOf(document, "type");
    if (!channelTypes.has(type)) refuse("telegram_chat", { chat: String(type).slice(0, 60) });
    const channel = {
      "channel id": memberOf(document, "id"),
      "channel name": memberOf(document, "name"),
      "is public": type === "public_channel",
    };
    return (message, line) => {
      if (memberOf(message, "type") !== "message") {
        warnings.count("service_messages", line);
        return "passed-over";
      }
      return {
        value: {
          ...channel,
          id: memberOf(message, "id"),
          date_unixtime: memberOf(message, "date_unixtime") ?? memberOf(message, "date"),
          text: textOf(memberOf(message, "text")),
          shape: shapeOf(message),
          reactions: sumReactions(message),
        },
      };
    };
  },
};
