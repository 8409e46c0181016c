import type { NextRequest } from "next/server";
import { may } from "#app/access.ts";
import { listImportProgress } from "#lib/data/imports/import-progress.ts";

const mostAtOnce = 100;

/** How far imports are: `?id=1&id=2` gives `{ imports: [{ id, state, progressBytes, fileSize }] }`. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!(await may("imports.read", request.headers))) return Response.json({ imports: [] }, { status: 403 });
  const ids = request.nextUrl.searchParams.getAll("id").filter((id) => /^\d{1,9}$/.test(id));
  const imports = await listImportProgress(ids.slice(0, mostAtOnce).map(Number));
  return Response.json({ imports }, { headers: { "cache-control": "no-store" } });
}
