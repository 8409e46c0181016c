import { refuse } from "./refuse.ts";
import { formatNames } from "./registry.ts";

/** Header names (normalised) by which exports are known that can't be read yet; each is a name of ours for the tool. */
const signatures: readonly (readonly [name: string, columns: readonly string[]])[] = [
  ["Apify Instagram", ["shortcode", "likescount", "ownerusername"]],
  ["Apify Instagram comments", ["posturl", "ownerusername", "text"]],
  ["Apify Facebook comments", ["facebookurl", "text", "likescount"]],
  ["Apify Facebook posts", ["facebookurl", "pageid", "postid"]],
  ["Apify TikTok comments", ["videoweburl", "diggcount", "cid"]],
  ["Meta Content Library comments", ["creation time", "owner.id"]],
  ["Graph API comments", ["comment id", "status id", "parent id"]],
  ["Facepager", ["object id", "object type", "query status"]],
  ["4CAT", ["thread id", "body", "timestamp", "unix timestamp"]],
  ["YouTube Data Tools comments", ["isreply", "authorname"]],
  ["ExportComments", ["name (click to view profile)"]],
  ["Fanpage Karma", ["profile", "profile-id", "message-id"]],
  ["LimeSurvey", ["submitdate", "lastpage"]],
  ["LimeSurvey", ["answer id"]],
  ["Microsoft Forms", ["start time", "completion time"]],
  ["SurveyMonkey", ["respondent id", "collector id"]],
  ["KoboToolbox", ["uuid", "submission time"]],
  ["Google Forms", ["отметка времени"]],
  ["Google Forms", ["timestamp"]],
];

const jsonSignatures: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Telegram Desktop (JSON)", /"date_unixtime"|"type":\s*"(?:public|private)_(?:channel|supergroup|group)"/],
  ["Zeeschuimer (NDJSON)", /"source_platform"/],
  ["Apify (JSON)", /"(?:shortCode|likesCount|facebookUrl|topLevelUrl|ownerUsername)"/],
  ["instaloader (JSON)", /"instaloader"|"taken_at_timestamp"/],
];

function refuseFormat(name: string): never {
  refuse("format_not_supported_yet", { name, formats: formatNames.join(", ") });
}

/** Refuses a header that is known as the export of a tool whose files can't be read yet. */
export function refuseKnownHeader(names: ReadonlySet<string>): void {
  for (const [name, columns] of signatures) {
    if (columns.every((column) => names.has(column))) refuseFormat(name);
  }
}

/** Refuses JSON, naming the tool where its keys tell. */
export function refuseJson(head: string): void {
  const start = head.trimStart();
  const looksLikeJson = /^\[\s*[{[\]]/.test(start) || /^\{\s*("(?:[^"\\]|\\.)*"\s*:|\})/.test(start);
  if (!looksLikeJson) return;
  refuseFormat(jsonSignatures.find(([, pattern]) => pattern.test(start))?.[0] ?? "JSON");
}
