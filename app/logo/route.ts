/** The logo of the installation: a picture by its own bytes, and nothing that could run. */
import { readLogo } from "#lib/data/installation/logo.ts";

export const dynamic = "force-dynamic";

const year = 365 * 24 * 3600;

export async function GET(request: Request): Promise<Response> {
  const found = await readLogo();
  if (!found) return new Response("not found\n", { status: 404, headers: { "cache-control": "no-store" } });
  const { bytes, logo } = found;
  // Pages name the version, so that a browser asks once for each logo.
  const isVersion = new URL(request.url).searchParams.get("v") === logo.version;
  return new Response(bytes, {
    headers: {
      "content-type": logo.type,
      "content-length": String(bytes.byteLength),
      "cache-control": isVersion ? `public, max-age=${year}, immutable` : "no-cache",
    },
  });
}
