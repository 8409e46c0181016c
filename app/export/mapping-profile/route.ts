import { requirePermission } from "#app/access.ts";
import { problemResponse } from "#app/api/v1/problem-response.ts";
import { getMappingProfile } from "#lib/data/imports/mapping-profiles.ts";
import { NotFoundError } from "#lib/errors.ts";

/** A mapping profile as JSON, to be shared: `?id=1`. For whoever may see imports. */
export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get("id") ?? "";
  try {
    await requirePermission("imports.read", request.headers);
    if (!/^\d{1,9}$/.test(id)) throw new NotFoundError("profile_not_found", { profile: id.slice(0, 20) });
    const { profile } = await getMappingProfile(Number(id));
    const name = `${profile.name.replace(/[^\p{L}\p{N}._ -]/gu, "_")}.json`;
    return new Response(`${JSON.stringify(profile, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return await problemResponse(error, request);
  }
}
