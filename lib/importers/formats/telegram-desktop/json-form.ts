import type { JsonForm } from "../../json/json-form.ts";
import { type JsonObject, type JsonValue, memberOf } from "../../json/json-value.ts";
import { refuse } from "../../refuse.ts";
import { isChatMessage, sumMessageReactions, textOfMessage } from "./message-parts.ts";

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
  accepts: isChatMessage,
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
          text: textOfMessage(message),
          shape: shapeOf(message),
          reactions: sumMessageReactions(message),
        },
      };
    };
  },
};
