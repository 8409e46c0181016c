import { defineRouting } from "next-intl/routing";
import { locales } from "../domain/model.ts";

/** Languages and how addresses name them: `/kk/posts`. */
export const routing = defineRouting({ locales, defaultLocale: "kk", localePrefix: "always" });
