import { defineRouting } from "next-intl/routing";
import { locales } from "../domain/model.ts";

/**
 * Languages and how addresses name them: `/kk/posts`. No header tells search engines of the other languages: it would
 * repeat whatever host a request names.
 */
export const routing = defineRouting({ locales, defaultLocale: "kk", localePrefix: "always", alternateLinks: false });
