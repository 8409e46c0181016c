/** Preloaded into the web server: each request is made believable, or refused, before Next sees it. */
import { Server, ServerResponse } from "node:http";
import { refusedStatus } from "./refused-status.ts";
import { trustAddress } from "./trusted-address.ts";

const proxies = Number(process.env.TRUST_PROXY || 0);
const emit = Server.prototype.emit;

interface Incoming {
  readonly method?: string;
  readonly url?: string;
  readonly headers: Parameters<typeof trustAddress>[0];
  readonly socket: { readonly remoteAddress?: string };
}

function isIncoming(request: unknown): request is Incoming {
  return typeof request === "object" && request !== null && "headers" in request && "socket" in request;
}

Server.prototype.emit = function emitTrusted(event: string | symbol, ...args: unknown[]): boolean {
  const [request, response] = args;
  if ((event === "request" || event === "upgrade") && isIncoming(request)) {
    trustAddress(request.headers, request.socket.remoteAddress ?? "unknown", proxies);
    const status = refusedStatus(request.method ?? "", request.url ?? "");
    if (status !== null && response instanceof ServerResponse) {
      response.writeHead(status, { allow: "GET, HEAD, POST, OPTIONS" }).end();
      return true;
    }
  }
  return Reflect.apply(emit, this, [event, ...args]);
};
