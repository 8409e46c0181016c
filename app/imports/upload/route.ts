import type { NextRequest } from "next/server";
import { hasLocale } from "next-intl";
import { requireWrite } from "#app/access.ts";
import { actorOf } from "#app/actor-of.ts";
import type { Access } from "#lib/answers/access.ts";
import { recordAudit } from "#lib/data/installation/audit.ts";
import type { Locale } from "#lib/domain/model.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { routing } from "#lib/i18n/routing.ts";
import { receiveFile, receiveForm } from "./receive-upload.ts";

const statusOf: Readonly<Record<string, number>> = {
  sign_in_required: 401,
  forbidden: 403,
  file_too_large: 413,
  disk_full: 507,
};

function localeOf(request: NextRequest): Locale {
  const locale = request.nextUrl.searchParams.get("locale") ?? "";
  return hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

async function recordUploads(
  ids: readonly (number | undefined)[],
  access: Access,
  request: NextRequest,
): Promise<void> {
  const actor = await actorOf(access, request.headers);
  for (const entityId of ids.filter((id) => id !== undefined)) {
    await recordAudit({ actor, action: "import.upload", entity: "import", entityId });
  }
}

/** A plain form: the browser is led to the preview, or back with the reason. */
async function answerForm(request: NextRequest, locale: Locale): Promise<Response> {
  try {
    const access = await requireWrite("imports.write", request.headers);
    const [first, ...others] = await receiveForm(request, access.personId);
    await recordUploads([first, ...others], access, request);
    return seeOther(localePath(locale, others.length === 0 ? `/imports/${first}` : "/imports"));
  } catch (error) {
    if (!(error instanceof AkimetricsError)) throw error;
    return seeOther(localePath(locale, `/imports?refused=${error.code}`));
  }
}

/**
 * Takes uploads. It lies outside the languages' folder, since Next holds the body of every request that passes the
 * proxy in memory and cuts it off at 10 MB.
 *
 * A script sends one file as the body, its name in `?name=`, and gets `{ id }` or `{ code, message }`; a plain form
 * sends `multipart/form-data` and is led on.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const locale = localeOf(request);
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) return answerForm(request, locale);
  try {
    const access = await requireWrite("imports.write", request.headers);
    const id = await receiveFile(request, request.nextUrl.searchParams.get("name") ?? "", access.personId);
    await recordUploads([id], access, request);
    return Response.json({ id }, { status: 201 });
  } catch (error) {
    if (!(error instanceof AkimetricsError)) throw error;
    const message = issueMessage(error.code, error.params, locale);
    return Response.json({ code: error.code, message }, { status: statusOf[error.code] ?? 400 });
  }
}
