import type { IncomingHttpHeaders } from "node:http";

/** Headers by which proxies speak of the reader. */
const forwarding = /^(?:forwarded|x-real-ip|x-forwarded-.*|x-akimetrics-.*|x-nonce)$/;
const fromProxy = new Set(["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"]);

/** Addresses of IPv4 that came over IPv6 are written as people know them. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

/**
 * Makes the headers of a request believable, in place. Anybody can write `X-Forwarded-For`; only the entries that the
 * proxies of this installation added are true, and each adds the address that it was reached from, at the end.
 * @param peer the other end of the socket
 * @param proxies how many proxies stand before this server (`TRUST_PROXY`)
 */
export function trustAddress(headers: IncomingHttpHeaders, peer: string, proxies: number): void {
  const told = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const address = proxies === 0 ? peer : (told.at(-proxies) ?? peer);
  for (const name of Object.keys(headers)) {
    if (forwarding.test(name) && !(proxies > 0 && fromProxy.has(name))) delete headers[name];
  }
  headers["x-forwarded-for"] = plainAddress(address);
}
