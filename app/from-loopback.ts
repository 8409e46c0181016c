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
