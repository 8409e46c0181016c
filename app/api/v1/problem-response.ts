import type { Problem } from "#lib/contract/answers/problem.ts";
import { preferredLanguage } from "#lib/contract/languages.ts";
import { isDatabaseReady } from "#lib/data/database/is-database-ready.ts";
import type { Locale } from "#lib/domain/model.ts";
import {
  AkimetricsError,
  ForbiddenError,
  InvalidRequestError,
  NotFoundError,
  SignInRequiredError,
  UnavailableError,
} from "#lib/errors.ts";
import { sayProblem } from "#lib/i18n/api-words.ts";
import { log } from "#lib/log/log.ts";
import { loggedPath } from "#lib/log/logged-path.ts";

const statusOfCode: Readonly<Record<string, number>> = {
  not_acceptable: 406,
  method_not_allowed: 405,
  too_many_requests: 429,
  database_unavailable: 503,
};

/** How long to wait for a database that is being started again. */
const retryAfterSeconds = 10;

function statusOf(error: AkimetricsError): number {
  const status = statusOfCode[error.code];
  if (status !== undefined) return status;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof SignInRequiredError) return 401;
  if (error instanceof ForbiddenError) return 403;
  return error instanceof InvalidRequestError ? 400 : 500;
}

/** What an error is told as. A fault of ours keeps its details to itself. */
export function problemOf(error: unknown, language: Locale): Problem {
  const expected = error instanceof AkimetricsError ? error : null;
  const status = expected ? statusOf(expected) : 500;
  const { code, params } = status === 500 || !expected ? { code: "internal_error", params: {} } : expected;
  return {
    type: `urn:akimetrics:problem:${code}`,
    status,
    code,
    params,
    ...sayProblem({ status, code, params }, language),
  };
}

/** Tells the log of a fault, which the sender learns nothing more of. */
function logFault(error: unknown, request: Request): void {
  log("error", "request_failed", { method: request.method, path: loggedPath(new URL(request.url).pathname) }, error);
}

/** What the sender is told of: a fault while the database doesn't answer is that, however libraries wrap it. */
async function toldError(error: unknown, request: Request): Promise<unknown> {
  if (error instanceof AkimetricsError && statusOf(error) !== 500) return error;
  logFault(error, request);
  return (await isDatabaseReady()) ? error : new UnavailableError("database_unavailable", {}, { cause: error });
}

/** An error as a response after RFC 9457, in the language that the request prefers. */
export async function problemResponse(error: unknown, request: Request): Promise<Response> {
  const language = preferredLanguage(request.headers.get("accept-language"));
  const problem = problemOf(await toldError(error, request), language);
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
      "cache-control": "no-store",
      vary: "accept, accept-language, authorization, cookie, origin",
      ...(problem.status === 401 && { "www-authenticate": 'Bearer realm="akimetrics"' }),
      ...(problem.status === 429 && { "retry-after": String(problem.params.seconds ?? 60) }),
      ...(problem.status === 503 && { "retry-after": String(retryAfterSeconds) }),
      ...(problem.status === 405 && { allow: "GET, HEAD, OPTIONS" }),
    },
  });
}
