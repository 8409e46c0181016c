import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A zone with an odd offset, so that code which forgets to name one fails loudly.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  resolve: {
    // Outside Next.js there is no client bundle to keep server code out of.
    alias: { "server-only": fileURLToPath(new URL("tests/setup/server-only.ts", import.meta.url)) },
  },
  test: {
    setupFiles: ["tests/setup/fail-on-console.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,app,cli,scripts}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          exclude: ["**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/setup/postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
