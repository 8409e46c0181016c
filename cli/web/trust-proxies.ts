/** Preloaded into the web server: each request is made believable before Next sees it. */
import { Server } from "node:http";
import { trustAddress } from "./trusted-address.ts";

const proxies = Number(process.env.TRUST_PROXY || 0);
const emit = Server.prototype.emit;

interface Incoming {
  readonly headers: Parameters<typeof trustAddress>[0];
  readonly socket: { readonly remoteAddress?: string };
}

function isIncoming(request: unknown): request is Incoming {
  return typeof request === "object" && request !== null && "headers" in request && "socket" in request;
}

Server.prototype.emit = function emitTrusted(event: string | symbol, ...args: unknown[]): boolean {
  const [request] = args;
  if ((event === "request" || event === "upgrade") && isIncoming(request)) {
    trustAddress(request.headers, request.socket.remoteAddress ?? "unknown", proxies);
  }
  return Reflect.apply(emit, this, [event, ...args]);
};
