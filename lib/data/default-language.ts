import "server-only";
import { type Locale, locales } from "../domain/model.ts";
import { getDatabase } from "./db.ts";

const key = "defaultLanguage";
const freshMs = 10_000;

let known: { readonly language: Locale; readonly at: number } | null = null;

/** The language for readers who ask for none of ours, and that new people are offered: Kazakh unless an admin says so. */
export async function getDefaultLanguage(): Promise<Locale> {
  const row = await getDatabase().prisma.setting.findUnique({ where: { key } });
  return locales.find((locale) => locale === row?.value) ?? "kk";
}

/** The same, at most ten seconds old: for the proxy, which stands before every page. */
export async function recentDefaultLanguage(now = Date.now()): Promise<Locale> {
  if (known === null || now - known.at > freshMs) known = { language: await getDefaultLanguage(), at: now };
  return known.language;
}

/** Chooses it. */
export async function setDefaultLanguage(value: Locale): Promise<void> {
  const updatedAt = new Date();
  await getDatabase().prisma.setting.upsert({
    where: { key },
    create: { key, value, updatedAt },
    update: { value, updatedAt },
  });
  known = null;
}
