const longestAddress = 4000;
const schemePattern = /^(?:https?:)?\/\//i;

/** Parameters in which a network's detour names where it leads, by the host and path of the detour. */
const detours: readonly (readonly [RegExp, string])[] = [
  [/^lm?\.facebook\.com\/l\.php$/, "u"],
  [/^(?:(?:www|m|mbasic|web)\.)?facebook\.com\/(?:l|flx\/warn)(?:\.php)?\/?$/, "u"],
  [/^(?:(?:www|m|mbasic|web)\.)?facebook\.com\/login(?:\.php)?\/?$/, "next"],
  [/^l\.(?:instagram|threads)\.com\/$/, "u"],
  [/^(?:www\.)?instagram\.com\/accounts\/login\/?$/, "next"],
  [/^(?:m\.)?vk\.(?:com|ru)\/away(?:\.php)?$/, "to"],
  [/^(?:www\.)?youtube\.com\/redirect$/, "q"],
  [/^(?:www\.)?google\.[a-z.]{2,6}\/url$/, "q"],
  [/^(?:www\.)?google\.[a-z.]{2,6}\/url$/, "url"],
];

/** Other hosts of the networks, on which a name leads to the page of that name. */
const aliases: Readonly<Record<string, string>> = {
  "fb.me": "https://www.facebook.com",
  "m.me": "https://www.facebook.com",
  "messenger.com": "https://www.facebook.com",
  "telegram.dog": "https://t.me",
  "vkontakte.ru": "https://vk.com",
  "vk.me": "https://vk.com",
};

function urlOf(text: string): URL | null {
  const link = schemePattern.test(text) ? text.replace(schemePattern, "https://") : `https://${text}`;
  return URL.canParse(link) ? new URL(link) : null;
}

/** Whether the host is written in Latin letters as it stands: one that turns into them when read is another's. */
function isPlain(url: URL, text: string): boolean {
  const { hostname, username, password, port } = url;
  const standard = port === "" || port === "80";
  return username === "" && password === "" && standard && text.toLowerCase().includes(hostname);
}

function targetOf(url: URL): string | null {
  const place = `${url.hostname}${url.pathname}`;
  for (const [pattern, parameter] of detours) {
    const target = pattern.test(place) ? url.searchParams.get(parameter) : null;
    if (target) return target.startsWith("/") && !target.startsWith("//") ? `${url.origin}${target}` : target;
  }
  return null;
}

/** The same page on the host by which the network is known, or the address as it is. */
function onKnownHost(url: URL): string {
  const host = url.hostname.replace(/^www\./, "");
  const rest = `${url.pathname}${url.search}`;
  const alias = aliases[host];
  if (alias !== undefined) return `${alias}${rest.replace(/^\/t\//, "/")}`;
  if (host === "ig.me" && rest.startsWith("/m/")) return `https://www.instagram.com${rest.slice(2)}`;
  const channel = /^([a-z][a-z0-9_-]{3,31})\.t\.me$/.exec(host)?.[1];
  if (channel !== undefined) return `https://t.me/${channel.replaceAll("-", "_")}`;
  const asked = /^#@([a-z]\w{3,31})$/i.exec(url.hash)?.[1];
  if (host === "web.telegram.org" && asked !== undefined) return `https://t.me/${asked}`;
  if (url.hash.startsWith("#!/")) return `https://${url.hostname}${url.hash.slice(2)}`;
  return `https://${url.hostname}${rest}`;
}

/**
 * Where an address leads that a person copied: out of its network's detour (`l.php?u=`, `away.php?to=`, a sign-in),
 * from another host of the network to the one it is known by, without port and brackets. Nothing is fetched, so a
 * short link stays as it is. Empty where it is no address, names a user or a port, or has a host in look-alike letters.
 */
export function unwrapAddress(text: string): string {
  if (text.length > longestAddress) return "";
  let link = text.trim().replace(/^[<"'«(]+|(?<![>"'»),.;])[>"'»),.;]+$/gu, "");
  const name = /^tg:\/\/resolve\/?\?(?:.*&)?domain=(\w{4,32})/i.exec(link)?.[1];
  if (name !== undefined) return `https://t.me/${name}`;
  for (let turns = 0; turns < 3; turns += 1) {
    const url = urlOf(link);
    if (url === null || !isPlain(url, link)) return "";
    url.hostname = url.hostname.replace(/\.$/, "");
    const target = targetOf(url);
    if (target === null) return onKnownHost(url);
    link = target;
  }
  return "";
}
