import createMiddleware from "next-intl/middleware";
import { routing } from "#lib/i18n/routing.ts";

/** Sends addresses without a language to the reader's: `/posts` becomes `/kk/posts`. */
export default createMiddleware(routing);

export const config = {
  // Everything but the API, exports, uploads, Next's own files and files with an ending.
  matcher: "/((?!api|export|imports/upload|_next|.*\\..*).*)",
};
