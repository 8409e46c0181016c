import { Readable } from "node:stream";
import { may } from "#app/access.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { openOriginal } from "#lib/data/imports/originals.ts";
import { NotFoundError } from "#lib/errors.ts";

/** A name that no header and no file system takes for anything else. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(-150);
}

/** The file of an import, as it came, for whoever may see imports. */
export async function GET(request: Request, { params }: { params: Promise<{ importId: string }> }): Promise<Response> {
  if (!(await may("imports.read", request.headers))) return new Response(null, { status: 403 });
  const { importId } = await params;
  if (!/^\d{1,9}$/.test(importId)) return new Response(null, { status: 404 });
  try {
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
    if (error instanceof NotFoundError) return new Response(null, { status: 404 });
    throw error;
  }
}
