import createMiddleware from "next-intl/middleware";
import { routing } from "#lib/i18n/routing.ts";

/** Sends addresses without a language to the reader's: `/posts` becomes `/kk/posts`. */
export default createMiddleware(routing);

export const config = {
  // Everything but the API, exports, uploads and kept files, Next's own files and files with an ending.
  matcher: "/((?!api|export|imports/upload|imports/[0-9]+/original|_next|.*\\..*).*)",
};
