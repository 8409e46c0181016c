import "server-only";
import { type Locale, locales } from "../../domain/model.ts";
import { getDatabase } from "../database/db.ts";
import { orWithoutDatabase } from "../database/or-without-database.ts";

const key = "defaultLanguage";
const freshMs = 10_000;

/** Next.js evaluates modules more than once: a choice must be known to the proxy at once, too. */
const store = globalThis as { akimetricsDefaultLanguage?: { readonly language: Locale; readonly at: number } | null };

/** The language for readers who ask for none of ours, and that new people are offered: Kazakh unless an admin says so. */
export async function getDefaultLanguage(): Promise<Locale> {
  const row = await getDatabase().prisma.setting.findUnique({ where: { key } });
  return locales.find((locale) => locale === row?.value) ?? "kk";
}

/** The same, at most ten seconds old, older while the database is down: for the proxy, which stands before every page. */
export async function recentDefaultLanguage(now = Date.now()): Promise<Locale> {
  const known = store.akimetricsDefaultLanguage;
  if (known && now - known.at <= freshMs) return known.language;
  const language = await orWithoutDatabase(getDefaultLanguage, null);
  if (language === null) return known?.language ?? "kk";
  store.akimetricsDefaultLanguage = { language, at: now };
  return language;
}

/** Chooses it. */
export async function setDefaultLanguage(value: Locale): Promise<void> {
  const updatedAt = new Date();
  await getDatabase().prisma.setting.upsert({
    where: { key },
    create: { key, value, updatedAt },
    update: { value, updatedAt },
  });
  store.akimetricsDefaultLanguage = null;
}
