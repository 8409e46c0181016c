import type { NextRequest } from "next/server";
import { requirePermission } from "#app/access.ts";
import { problemResponse } from "#app/api/v1/problem-response.ts";
import { orRefusal } from "#app/or-refusal.ts";
import { listImportProgress } from "#lib/data/imports/import-progress.ts";
import { AkimetricsError } from "#lib/errors.ts";

const mostAtOnce = 100;

/** How far imports are: `?id=1&id=2` gives `{ imports: [{ id, state, progressBytes, fileSize, isRepeated }] }`. */
export async function GET(request: NextRequest): Promise<Response> {
  const refusal = await orRefusal(() => requirePermission("imports.read", request.headers));
  if (refusal instanceof AkimetricsError) return problemResponse(refusal, request);
  const ids = request.nextUrl.searchParams.getAll("id").filter((id) => /^\d{1,9}$/.test(id));
  const imports = await listImportProgress(ids.slice(0, mostAtOnce).map(Number));
  return Response.json({ imports }, { headers: { "cache-control": "no-store" } });
}
