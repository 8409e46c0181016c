import { z } from "zod";
import { locales } from "#lib/domain/model.ts";

/** Language to answer a form in; what a form is bound to comes from the browser all the same. */
export const localeSchema = z.enum(locales);

/** A field of a form as text; what is absent, a file or beyond measure is nothing. */
export function fieldOf(form: FormData, name: string): string {
  return z.string().max(2000).catch("").parse(form.get(name));
}
