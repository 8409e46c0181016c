import type { Locale } from "#lib/domain/model.ts";
import { errorMessage } from "#lib/i18n/error-message.ts";
import { fileWords } from "#lib/i18n/file-words.ts";

/** Most bytes of a form that a server action reads: `serverActions.bodySizeLimit` in next.config.ts. */
export const formBytes = 4 * 1024 ** 2;

/** Largest file in a form; the rest of the form has to go into the same body. */
export const formFileBytes = 4_000_000;

/** What is said of a larger one. */
function formTooLarge(locale: Locale): string {
  return errorMessage("form_too_large", { megabytes: 4 }, locale);
}

/** What a `FileInput` of a form is told of its limit, with its words. */
export const formFile = (locale: Locale) => ({
  maxBytes: formFileBytes,
  refusal: formTooLarge(locale),
  words: fileWords(locale),
});

/**
 * The refusal of a form that Next would cut off in words of its own, for a browser without scripts; null where it fits.
 * Others are told of such a file as they choose it (`FileInput`).
 */
export function refuseLargeForm(request: Request, locale: Locale): Response | null {
  if (request.method !== "POST" || Number(request.headers.get("content-length") ?? 0) <= formBytes) return null;
  return new Response(`${formTooLarge(locale)}\n`, {
    status: 413,
    headers: { "content-type": "text/plain; charset=utf-8", "content-language": locale, "cache-control": "no-store" },
  });
}
