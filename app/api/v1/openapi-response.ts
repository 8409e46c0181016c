import { languageOf, preferredLanguage } from "#lib/contract/languages.ts";
import { openApiDocument } from "#lib/contract/openapi.ts";
import { oneOf, refuseUnknown } from "#lib/contract/query-reader.ts";
import { apiWords } from "#lib/i18n/api-words.ts";
import packageJson from "../../../package.json" with { type: "json" };

/** The OpenAPI document in the language of `lang`, else of the request. */
export function openApiResponse(request: Request): Response {
  const { searchParams } = new URL(request.url);
  refuseUnknown(searchParams, ["lang"]);
  const language =
    oneOf(searchParams, "lang") === null
      ? preferredLanguage(request.headers.get("accept-language"))
      : languageOf(searchParams);
  return new Response(`${JSON.stringify(openApiDocument(apiWords(language), packageJson.version), null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-language": language,
      "cache-control": "no-cache",
      vary: "accept-language",
    },
  });
}
