/**
 * An id for a post that has none: the same for the same account, time and text, in whatever file. Two lanes of
 * FNV-1a over UTF-16 units; within one account and second, 64 bits leave no room for chance.
 */
export function fingerprintOf(account: string, published: string, text: string): string {
  const content = `${account.toLowerCase()}\n${published}\n${text}`;
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");
  return `row-${hex(high)}${hex(low)}`;
}
