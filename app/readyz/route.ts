import { isDatabaseReady } from "#lib/data/database/is-database-ready.ts";

export const dynamic = "force-dynamic";

/** Whether requests can be answered now: for whoever sends them here. Tells nothing else. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady();
  return new Response(isReady ? "ready\n" : "not ready\n", {
    status: isReady ? 200 : 503,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
