import { type Locale, locales } from "../domain/model.ts";

/** Address of a page in a language: (`ru`, `/posts?sort=likes`) is `/ru/posts?sort=likes`. */
export function localePath(locale: Locale, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path.startsWith("/?") ? path.slice(1) : path}`;
}

/** The same page in another language; query and fragment stay. */
export function switchLocale(pathname: string, locale: Locale): string {
  const [, first = "", ...rest] = pathname.split("/");
  const page = (locales as readonly string[]).includes(first) ? rest : [first, ...rest].filter((part) => part !== "");
  return ["", locale, ...page].join("/");
}
