/** What a reader can choose; `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Cookie in which the choice is kept, so that the server draws the right one at once. */
export const themeCookie = "theme";

/** The theme for `<html data-theme>`, or undefined where the device decides. */
export function themeAttribute(cookie: string | undefined): "light" | "dark" | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
