import type { FormatRow } from "#components/formats/format-table.tsx";
import type { Locale } from "#lib/domain/model.ts";
import { importFormatName } from "#lib/i18n/issue-message.ts";
import { messagesOf } from "#lib/i18n/messages.ts";
import { type FormatGift, giftsOf } from "#lib/importers/format-gifts.ts";
import { tableFormats } from "#lib/importers/registry.ts";
import { surveyFormats } from "#lib/importers/survey/survey-formats.ts";

/** Kinds of exports in the order of the page. */
export const formatKinds = ["posts", "comments", "followers", "survey"] as const;

/** Every format of the importers' registry by its kind, in the reader's words. */
export function listFormats(locale: Locale): Readonly<Record<(typeof formatKinds)[number], readonly FormatRow[]>> {
  const obtained: Readonly<Record<string, string>> = messagesOf(locale).formats.obtain;
  const gives = (gifts: readonly FormatGift[]) =>
    gifts.map((gift) => messagesOf(locale).formats.gifts[gift]).join(", ");
  const words = (name: string) => ({ name, title: importFormatName(name, locale), obtain: obtained[name] ?? "" });
  const ofKind = (kind: string): FormatRow[] =>
    tableFormats
      .filter(({ schema }) => schema.kind === kind)
      .map((format) => ({
        ...words(format.schema.name),
        platform: format.schema.platform,
        gives: gives(giftsOf(format)),
      }))
      .sort((a, b) => a.title.localeCompare(b.title, locale));
  return {
    posts: ofKind("posts"),
    comments: ofKind("comments"),
    followers: ofKind("followers"),
    survey: surveyFormats.map(({ name }) => ({ ...words(name), platform: null, gives: gives(["responses"]) })),
  };
}
