import type { Platform } from "#lib/domain/model.ts";
import type { JsonForm, ShapedElement } from "../../json/json-form.ts";
import { isJsonObject, type JsonObject, memberOf } from "../../json/json-value.ts";

/** What an element is: a post of a platform, or a comment of TikTok. */
type Source = Platform | "tiktok-comments";

/** Platform names as Zeeschuimer writes them. */
const sources: Readonly<Record<string, Source>> = {
  "tiktok-comments": "tiktok-comments",
  instagram: "instagram",
  "instagram.com": "instagram",
  tiktok: "tiktok",
  "tiktok.com": "tiktok",
  twitter: "x",
  "twitter.com": "x",
  "x.com": "x",
};

function sourceOf(element: JsonObject): Source | null {
  const source = memberOf(element, "source_platform");
  if (typeof source !== "string" || memberOf(element, "data") === undefined) return null;
  return Object.hasOwn(sources, source) ? (sources[source] ?? null) : null;
}

/**
 * The envelope of Zeeschuimer around what a platform sent to the browser. Only the post (or comment) goes on: browser and
 * address of the collecting person stay behind.
 */
export function zeeschuimerJson(
  expected: Source,
  passOver: (post: JsonObject) => "replies_passed_over" | "reposts_passed_over" | null = () => null,
): JsonForm {
  return {
    accepts: (element) => sourceOf(element) === expected,
    open:
      (_document, _options, warnings) =>
      (element, line): ShapedElement => {
        const found = sourceOf(element);
        const post = memberOf(element, "data");
        if (found !== expected || !isJsonObject(post)) {
          const source = memberOf(element, "source_platform");
          const value = found ?? (typeof source === "string" ? source.slice(0, 100) : "");
          return { problem: { code: "platform_mismatch", params: { value, expected } } };
        }
        const reason = passOver(post);
        if (reason === null) return { value: post };
        warnings.count(reason, line);
        return "passed-over";
      },
  };
}
