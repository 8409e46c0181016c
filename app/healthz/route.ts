export const dynamic = "force-dynamic";

/** Whether the web server answers at all: for whoever restarts it. */
export function GET(): Response {
  return new Response("ok\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
