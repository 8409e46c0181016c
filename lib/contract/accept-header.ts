/** One wish of a header, in lower case, with its quality from 0, "not this", to 1. */
export interface Wish {
  readonly value: string;
  readonly quality: number;
}

/** The wishes of `Accept` or `Accept-Language`, RFC 9110 section 12.5, in the order in which they stand. */
export function wishesOf(header: string | null): Wish[] {
  return (header ?? "")
    .split(",")
    .map((part) => part.trim().toLowerCase().split(";"))
    .map(([value = "", ...options]) => {
      const quality = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find(Boolean);
      return { value: value.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ value }) => value !== "");
}

/** What a request would accept, best first; equal wishes keep their order. What has quality 0 is left out. */
export function acceptedOf(header: string | null): string[] {
  return wishesOf(header)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ value }) => value);
}
