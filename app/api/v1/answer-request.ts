import { createHash } from "node:crypto";
import { requireApi } from "#app/api-access.ts";
import { answerQuestion, writeAnswer } from "#lib/answers/answer-question.ts";
import { answerFormatOf, mediaTypes } from "#lib/contract/answer-format.ts";
import { apiRoot, findRoute } from "#lib/contract/api-routes.ts";
import { NotFoundError } from "#lib/errors.ts";
import { openApiResponse } from "./openapi-response.ts";

interface Body {
  readonly text: string;
  readonly headers: Record<string, string>;
}

async function bodyOf({ name, inPath }: NonNullable<ReturnType<typeof findRoute>>, request: Request): Promise<Body> {
  const { searchParams } = new URL(request.url);
  for (const [parameter, value] of Object.entries(inPath)) searchParams.append(parameter, value);
  const format = answerFormatOf(searchParams, request.headers.get("accept"));
  const answered = await answerQuestion(name, searchParams, await requireApi("aggregates.read", request.headers));
  const { next } = answered.answer;
  return {
    text: writeAnswer(answered, format),
    headers: {
      "content-type": mediaTypes[format],
      ...(format === "csv" && { "content-disposition": `inline; filename="akimetrics-${name}.csv"` }),
      ...(next && { link: `<${next}>; rel="next"` }),
    },
  };
}

function isKnown(etag: string, request: Request): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

const isAnonymous = ({ headers }: Request): boolean => !headers.has("cookie") && !headers.has("authorization");

/** Sends a body, or only its tag to whoever has it already. Data change with any import, so caches ask each time. */
export function send({ text, headers }: Body, request: Request): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const common = {
    etag,
    // What somebody reads by their rights stays on no disk: programs that ask by tag keep their own copy.
    "cache-control": isAnonymous(request) ? "private, no-cache" : "private, no-store",
    vary: "accept, accept-language, authorization, cookie, origin",
    ...(headers.link && { link: headers.link }),
  };
  if (isKnown(etag, request)) return new Response(null, { status: 304, headers: common });
  return new Response(text, { headers: { ...headers, ...common } });
}

/** Answers a GET under `/api/v1`. Throws NotFoundError where nothing is. */
export async function answerRequest(path: readonly string[], request: Request): Promise<Response> {
  if (path.join("/") === "openapi.json") return openApiResponse(request);
  const route = findRoute(path);
  if (!route) {
    throw new NotFoundError("route_not_found", { path: `${apiRoot}/${path.join("/")}`.slice(0, 200) });
  }
  return send(await bodyOf(route, request), request);
}
