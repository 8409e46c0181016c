import { type Access, accessOfRole, ownersAccess, requireAccess } from "#lib/answers/access.ts";
import type { Permission } from "#lib/domain/permissions.ts";
import { getEnv } from "#lib/env.ts";
import { ForbiddenError } from "#lib/errors.ts";

const loopbackAddress = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i;
const loopbackName = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
/** What proxies add of a request beside addresses; Next sets the first two itself. */
const withoutAddress = /^x-forwarded-(?:port|proto|scheme|ssl|prefix)$/;

const isLoopback = (place: string) => loopbackAddress.test(place) || loopbackName.test(place);

/** Addresses and names in `Forwarded`, RFC 7239; what can't be read stands for itself, so that it is foreign. */
function placesForwarded(value: string): string[] {
  return value.split(/[,;]/).flatMap((pair) => {
    const [, name = "", place = ""] = /^\s*(\w+)="?([^"]*)"?\s*$/.exec(pair) ?? [];
    return name.toLowerCase() === "proto" ? [] : [place];
  });
}

/** Everything that the headers of a proxy say of where the request comes from or was sent to. */
function placesNamed(headers: Headers): string[] {
  return [...headers].flatMap(([name, value]) => {
    if (name === "forwarded") return placesForwarded(value);
    const tells = name === "x-real-ip" || (name.startsWith("x-forwarded-") && !withoutAddress.test(name));
    return tells ? value.split(",").map((place) => place.trim()) : [];
  });
}

/**
 * Whether a request comes from this machine. Headers can be made up, so the server itself must listen on
 * loopback only; then a name in `Host` or `Origin` that is not ours is a foreign page, and any other address that
 * a proxy names, or one that can't be read, a proxy's guest.
 */
export function isFromLoopback(headers: Headers, listensOn: string): boolean {
  if (listensOn !== "localhost" && !loopbackAddress.test(listensOn)) return false;
  if (!loopbackName.test(headers.get("host") ?? "")) return false;
  const origin = headers.get("origin");
  if (origin !== null && !loopbackName.test(URL.parse(origin)?.host ?? "")) return false;
  return placesNamed(headers).every(isLoopback);
}

/** Who sends a request and what they may do. Until people can sign in, everything is for the machine's own user. */
export async function accessOf(headers: Headers): Promise<Access> {
  return isFromLoopback(headers, getEnv().HOST) ? ownersAccess : accessOfRole("visitor");
}

/** Whether the sender of a request may do something. */
export async function may(permission: Permission, headers: Headers): Promise<boolean> {
  return (await accessOf(headers)).may(permission);
}

/**
 * The sender's access, where it allows something: what routes that read ask first.
 * @throws SignInRequiredError (401) for a visitor, ForbiddenError (403) for others who may not
 */
export async function requirePermission(permission: Permission, headers: Headers): Promise<Access> {
  const access = await accessOf(headers);
  requireAccess(access, permission);
  return access;
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
 * The sender's access, where it allows a change and no foreign page sent the request: what every route and server
 * action that writes asks first.
 * @throws SignInRequiredError (401) for a visitor, ForbiddenError (403) for others who may not
 */
export async function requireWrite(permission: Permission, headers: Headers): Promise<Access> {
  if (!isFromOwnPage(headers)) throw new ForbiddenError("forbidden");
  return requirePermission(permission, headers);
}
