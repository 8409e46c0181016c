/** Preloaded into the web server: begins its log and, as JSON, tells of each request what may be known of it. */
import { IncomingMessage, Server, ServerResponse } from "node:http";
import { log, logSettings } from "#lib/log/log.ts";
import { loggedPath } from "#lib/log/logged-path.ts";
import { startLog } from "../start-log.ts";

startLog("web");

/** Asked by machines every few seconds, or a dozen for each page. */
const quiet = /^\/(?:healthz|readyz|metrics|_next)(?:\/|$)/;

const emit = Server.prototype.emit;

function tell(request: IncomingMessage, response: ServerResponse): void {
  const startedAt = performance.now();
  const path = loggedPath(request.url ?? "/");
  response.once("close", () => {
    const ms = Math.round(performance.now() - startedAt);
    const facts = { method: request.method ?? "", path, status: response.statusCode, ms };
    log(quiet.test(path) ? "debug" : "info", "request", facts);
  });
}

if (logSettings().format === "json") {
  Server.prototype.emit = function emitLogged(event: string | symbol, ...args: unknown[]): boolean {
    const [request, response] = args;
    if (event === "request" && request instanceof IncomingMessage && response instanceof ServerResponse) {
      tell(request, response);
    }
    return Reflect.apply(emit, this, [event, ...args]);
  };
}
