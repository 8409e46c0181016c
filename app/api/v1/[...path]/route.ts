/** Every route of the API; the closed list of them is `lib/contract/api-routes.ts`. */
import { InvalidRequestError } from "#lib/errors.ts";
import { answerRequest } from "../answer-request.ts";
import { problemResponse } from "../problem-response.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ path: string[] }>;
}

/** Anyone's page may read what a visitor may: without leave for credentials, browsers send no cookie from there. */
function readableByAll(response: Response): Response {
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set("access-control-expose-headers", "etag, link, retry-after");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    return readableByAll(await answerRequest((await params).path, request));
  } catch (error) {
    return readableByAll(await problemResponse(error, request));
  }
}

/** A GET without its body. */
export async function HEAD(request: Request, context: Context): Promise<Response> {
  const { status, headers } = await GET(request, context);
  return new Response(null, { status, headers });
}

export function OPTIONS(): Response {
  return readableByAll(
    new Response(null, {
      status: 204,
      headers: {
        allow: "GET, HEAD, OPTIONS",
        "access-control-allow-methods": "GET, HEAD",
        "access-control-allow-headers": "accept, accept-language, authorization, if-none-match",
        "access-control-max-age": "86400",
      },
    }),
  );
}

async function refuse(request: Request): Promise<Response> {
  const error = new InvalidRequestError("method_not_allowed", {
    method: request.method,
    allowed: "GET, HEAD, OPTIONS",
  });
  return readableByAll(await problemResponse(error, request));
}

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
