const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Short code of a post, as in its address, from Instagram's own number for it (`<media>` or `<media>_<user>`):
 * the number written in base 64. Null for anything else.
 */
export function instagramCode(id: string): string | null {
  const [, media] = /^(\d{10,20})(?:_\d+)?$/.exec(id) ?? [];
  if (media === undefined) return null;
  let code = "";
  for (let rest = BigInt(media); rest > 0n; rest /= 64n) code = alphabet.charAt(Number(rest % 64n)) + code;
  return code;
}
