/** Metrics for Prometheus: for whoever sends the token of the setting METRICS_TOKEN, and nowhere without one. */
import { createHash, timingSafeEqual } from "node:crypto";
import { gatherMetrics } from "#lib/data/facts/gather-metrics.ts";
import { getEnv } from "#lib/env.ts";

export const dynamic = "force-dynamic";

const digest = (text: string) => createHash("sha256").update(text).digest();

function isAsked(request: Request): boolean {
  const { METRICS_TOKEN: token } = getEnv();
  const [, given] = /^bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

export async function GET(request: Request): Promise<Response> {
  // An address from which proxies send on would be ours too, so that only the token counts.
  if (!isAsked(request)) return new Response("not found\n", { status: 404, headers: { "cache-control": "no-store" } });
  const { contentType, text } = await gatherMetrics();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}
