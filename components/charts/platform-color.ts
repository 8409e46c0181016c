import type { Platform } from "#lib/domain/model.ts";

/** The colour of a platform in every chart, by its token. */
export function platformColor(platform: Platform): string {
  return `var(--${platform})`;
}
