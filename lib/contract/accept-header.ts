/**
 * What a request would accept, best first, in lower case; equal wishes keep their order.
 * Reads `Accept` and `Accept-Language`, RFC 9110 section 12.5. What has quality 0 is left out.
 */
export function acceptedOf(header: string | null): string[] {
  return (header ?? "")
    .split(",")
    .map((part) => part.trim().toLowerCase().split(";"))
    .map(([value = "", ...options]) => {
      const quality = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find(Boolean);
      return { value: value.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ value, quality }) => value !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ value }) => value);
}
