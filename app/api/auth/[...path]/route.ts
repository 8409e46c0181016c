/** The few paths of better-auth that a browser must call itself; everything else goes through server actions. */

import { accessOf, requirePermission } from "#app/access.ts";
import { actorOf } from "#app/actor-of.ts";
import { problemResponse } from "#app/api/v1/problem-response.ts";
import { addressOf, isFromOwnPage } from "#app/request-origin.ts";
import { ownPath } from "#app/request-path.ts";
import { recordAudit } from "#lib/data/installation/audit.ts";
import { getAuth } from "#lib/data/people/auth.ts";
import { spendTry } from "#lib/data/people/rate-limit.ts";
import { noteRefusedSignOn, refusedSignOnPath, signOnRefusalIn } from "#lib/data/people/refused-sign-on.ts";
import { hasSingleSignOn, singleSignOnId } from "#lib/data/people/single-sign-on.ts";
import { getEnv } from "#lib/env.ts";
import { ForbiddenError, NotFoundError } from "#lib/errors.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly path: string[] }>;
}

const open = {
  GET: ["passkey/generate-authenticate-options", "passkey/generate-register-options", `callback/${singleSignOnId}`],
  POST: ["passkey/verify-authentication", "passkey/verify-registration"],
} as const;

/** Adding a passkey: not for visitors, nor before a second step that must be. */
const registering = new Set(["passkey/generate-register-options", "passkey/verify-registration"]);

/** Whether a path is served here: those of single sign-on only where it is set up. */
function isOpen(method: keyof typeof open, path: string): boolean {
  if (path.endsWith(singleSignOnId) && !hasSingleSignOn(getEnv())) return false;
  return (method === "GET" && path === singleSignOnId) || open[method].some((known) => known === path);
}

/** Leads to the organization's own sign-on. */
async function startSingleSignOn(request: Request): Promise<Response> {
  const { api } = await getAuth();
  const to = ownPath(new URL(request.url).searchParams.get("to") ?? "", "kk");
  const refused = `${/^\/(?:kk|ru|en)(?=\/|$)/.exec(to)?.[0] ?? ""}${refusedSignOnPath}`;
  const answer = await api.signInSocial({
    body: {
      provider: singleSignOnId,
      callbackURL: to,
      errorCallbackURL: refused,
      disableRedirect: true,
    },
    headers: request.headers,
    returnHeaders: true,
  });
  const headers = new Headers({ location: answer.response.url ?? refused, "cache-control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** The trail tells of a new passkey as of every other way in. */
async function notePasskey({ headers }: Request): Promise<void> {
  const actor = await actorOf(await accessOf(headers), headers);
  await recordAudit({ actor, action: "person.passkey_added", entity: "person", entityId: actor.id ?? "unknown" });
}

/** The trail tells of who was refused at the organization's sign-on as of a wrong password. */
async function noteRefusal({ headers }: Request, answered: Response): Promise<void> {
  const reason = signOnRefusalIn(answered.headers.get("location"));
  if (reason !== null) await noteRefusedSignOn(reason, addressOf(headers));
}

async function answer(request: Request, { params }: Context, method: keyof typeof open): Promise<Response> {
  try {
    const path = (await params).path.join("/");
    await spendTry(`auth:${addressOf(request.headers)}`, { tries: 120, seconds: 900 });
    if (!isOpen(method, path)) throw new NotFoundError("route_not_found", { path: path.slice(0, 200) });
    if (path === singleSignOnId) return await startSingleSignOn(request);
    // A provider of single sign-on leads back from its own site; everything else is asked by our own pages.
    if (!path.startsWith("callback/") && !isFromOwnPage(request.headers)) throw new ForbiddenError("forbidden");
    if (registering.has(path)) await requirePermission("own.manage", request.headers);
    const answered = await (await getAuth()).handler(request);
    if (path.startsWith("callback/")) await noteRefusal(request, answered);
    if (path === "passkey/verify-registration" && answered.ok) await notePasskey(request);
    return answered;
  } catch (error) {
    return await problemResponse(error, request);
  }
}

export function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, "GET");
}

export function POST(request: Request, context: Context): Promise<Response> {
  return answer(request, context, "POST");
}
