import { memberNames } from "./json/json-columns.ts";
import { type JsonObject, listOf, memberOf } from "./json/json-value.ts";
import { refuse } from "./refuse.ts";

/** Header names (normalised) by which exports are known that can't be read yet; each is a name of ours for the tool. */
const signatures: readonly (readonly [name: string, columns: readonly string[]])[] = [
  ["Facepager", ["object id", "object type", "query status"]],
  ["Zeeschuimer (this network)", ["source platform", "item id"]],
];

function refuseFormat(name: string): never {
  refuse("format_not_supported_yet", { name });
}

/** Refuses a header, or the members of a JSON object, known as the export of a tool whose files can't be read yet. */
export function refuseKnownNames(names: ReadonlySet<string>): void {
  const hasAll = (...columns: readonly string[]): boolean => columns.every((column) => names.has(column));
  if (hasAll("facebookurl", "posttitle", "text", "likescount") && !names.has("id")) {
    refuse("overview_without_authors", { name: "Apify" });
  }
  for (const [name, columns] of signatures) {
    if (hasAll(...columns)) refuseFormat(name);
  }
}

/**
 * Refuses an object that is known by more than its members' names: Instagram's "Download your information",
 * which has texts, pictures and times, but neither counts nor ids.
 */
export function refuseKnownObject(value: JsonObject): void {
  const [first] = listOf(value, "media");
  const isDownload =
    (memberOf(first, "uri") !== undefined && memberOf(first, "creation_timestamp") !== undefined) ||
    Object.keys(value).some((key) => /^(?:string_(?:map|list)_data|ig_[a-z_]+|profile_user)$/.test(key));
  if (isDownload) refuse("export_without_counts", { name: "Instagram (Download your information)" });
  refuseKnownNames(memberNames(value));
}

/** Refuses a JSON document by the members of its outermost object (normalised), where no list in it is an export of posts. */
export function refuseKnownDocument(members: ReadonlySet<string>): void {
  const isAccount =
    members.has("about") && ["personal information", "chats", "contacts"].some((one) => members.has(one));
  if (isAccount) refuse("telegram_full_export", {});
}
