import "server-only";
import type { Locale } from "../../domain/model.ts";
import { publicAddress } from "./public-address.ts";

/** The whole address of a link that works once. Without a language the reader's own is taken. */
export function linkAddress(token: string, locale: Locale | null = null, base: URL = publicAddress()): string {
  return new URL(`${locale === null ? "" : `/${locale}`}/link/${token}`, base).href;
}
