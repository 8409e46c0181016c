import type { JsonForm } from "../../json/json-form.ts";
import { type JsonObject, type JsonValue, memberOf } from "../../json/json-value.ts";
import { isChatMessage, sumMessageReactions, textOfMessage } from "../telegram-desktop/message-parts.ts";

const groupTypes = new Set<JsonValue | undefined>(["public_supergroup", "private_supergroup"]);

/** Id of a channel in `channel123`, or null. */
function channelOf(id: JsonValue | undefined): string | null {
  return typeof id === "string" ? (/^channel(\d+)$/.exec(id)?.[1] ?? null) : null;
}

/** Whether a message is a post that the channel forwarded to its group: from the channel, and out of the channel. */
function isForwardedPost(message: JsonObject, groupId: string): boolean {
  const channel = channelOf(memberOf(message, "from_id"));
  if (channel === null || channel === groupId || memberOf(message, "forwarded_from") === undefined) return false;
  const source = memberOf(message, "forwarded_from_id");
  return source === undefined
    ? memberOf(message, "forwarded_from") === memberOf(message, "from")
    : source === `channel${channel}`;
}

/** Messages of a discussion group as rows; service messages are passed over. */
export const telegramDiscussionJson: JsonForm = {
  accepts: (element, document) => groupTypes.has(memberOf(document, "type")) && isChatMessage(element, document),
  open(document, _options, warnings) {
    const groupId = String(memberOf(document, "id") ?? "");
    return (message, line) => {
      if (memberOf(message, "type") !== "message") {
        warnings.count("service_messages", line);
        return "passed-over";
      }
      const author = memberOf(message, "from_id");
      const isPost = isForwardedPost(message, groupId);
      return {
        value: {
          id: memberOf(message, "id"),
          reply: memberOf(message, "reply_to_message_id"),
          date_unixtime: memberOf(message, "date_unixtime") ?? memberOf(message, "date"),
          "author id": channelOf(author) ?? author,
          "author name": memberOf(message, "from"),
          text: textOfMessage(message),
          reactions: sumMessageReactions(message),
          "chat type": memberOf(document, "type"),
          "channel id": isPost ? channelOf(author) : null,
          "channel name": isPost ? memberOf(message, "from") : null,
          "post number": isPost ? memberOf(message, "forwarded_from_message_id") : null,
          "is post": isPost,
        },
      };
    };
  },
};
