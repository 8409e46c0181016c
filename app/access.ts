import type { Access } from "#lib/answers/access.ts";
import { getEnv } from "#lib/env.ts";

const loopbackAddress = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackName = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request comes from this machine. Headers can be made up, so the server itself must listen on
 * loopback only; then a name in `Host` or `Origin` that is
 * not ours is a foreign page, and a foreign address a proxy's guest.
 */
export function isFromLoopback(headers: Headers, listensOn: string): boolean {
  if (listensOn !== "localhost" && !loopbackAddress.test(listensOn)) return false;
  if (!loopbackName.test(headers.get("host") ?? "")) return false;
  const origin = headers.get("origin");
  if (origin !== null && !loopbackName.test(URL.parse(origin)?.host ?? "")) return false;
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((address) => address.trim());
  return forwarded.every((address) => address === "" || loopbackAddress.test(address));
}

/** What the sender of a request may do. Until people can sign in, texts are for the machine's own user. */
export function accessOf(headers: Headers): Access {
  return { mayReadTexts: isFromLoopback(headers, getEnv().HOST) };
}

/** Whether to offer this reader forms that change something; `mayWrite` is asked again when one is sent. */
export function mayOfferWriting(headers: Headers): boolean {
  return isFromLoopback(headers, getEnv().HOST);
}

/**
 * Whether a page of this very site sent the request. Browsers say so in `Sec-Fetch-Site` and `Origin` and let no
 * foreign page make them up; a program that sends neither acts for whoever started it on this machine.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.parse(origin)?.host === headers.get("host");
}

/**
 * Whether a request may change what is stored: until people can sign in, only from this machine and from our own
 * pages. Asked by every server action and every route that writes; docs/decisions tells the reasoning.
 */
export function mayWrite(headers: Headers): boolean {
  return mayOfferWriting(headers) && isFromOwnPage(headers);
}
