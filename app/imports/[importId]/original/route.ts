import { Readable } from "node:stream";
import { requirePermission } from "#app/access.ts";
import { problemResponse } from "#app/api/v1/problem-response.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { openOriginal } from "#lib/data/imports/originals.ts";
import { NotFoundError } from "#lib/errors.ts";

/** A name that no header and no file system takes for anything else. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(-150);
}

/** The file of an import, as it came, for whoever may see imports. */
export async function GET(request: Request, { params }: { params: Promise<{ importId: string }> }): Promise<Response> {
  const { importId } = await params;
  try {
    await requirePermission("imports.read", request.headers);
    if (!/^\d{1,9}$/.test(importId)) throw new NotFoundError("import_not_found", { import: importId.slice(0, 20) });
    const { id, fileName } = await getImport(Number(importId));
    const stream = Readable.toWeb(Readable.from(await openOriginal(id))) as ReadableStream<Uint8Array>;
    return new Response(stream, {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(plainName(fileName))}`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return await problemResponse(error, request);
  }
}
