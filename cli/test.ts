/** `npm test`: everything that has to hold before a change is shared, in one run, on a real database and browser. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { ensureBuilt } from "./build.ts";
import { runMain } from "./run-main.ts";

const REPORTS = "test-results/reports";

interface Tally {
  passed: number;
  failed: number;
}

interface Stage {
  title: string;
  run: () => Promise<number>;
  /** JSON report that the stage leaves, and how it is counted. */
  report?: { path: string; count: (report: unknown) => Tally };
}

const tool = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

const stages: Stage[] = [
  { title: "Lint", run: () => node(tool.biome, "check", "--error-on-warnings") },
  {
    title: "Types",
    run: async () => (await node(tool.next, "typegen")) || node(tool.tsc, "--noEmit"),
  },
  {
    title: "Unit tests",
    // Pure functions share two cores well; tests that wait for servers and kill them need the machine to themselves.
    run: () => vitest("unit", `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`),
    report: { path: `${REPORTS}/unit.json`, count: countVitest },
  },
  {
    title: "Integration tests on PostgreSQL",
    run: () => vitest("integration"),
    report: { path: `${REPORTS}/integration.json`, count: countVitest },
  },
  { title: "Build", run: async () => ensureBuilt().then(() => 0) },
  {
    title: "End-to-end tests in Chromium",
    run: () => node(tool.playwright, "test"),
    report: { path: `${REPORTS}/e2e.json`, count: countPlaywright },
  },
];

await runMain(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const total: Tally = { passed: 0, failed: 0 };
  let exitCode = 0;
  for (const { title, run, report } of stages) {
    process.stdout.write(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}\n`);
    const startedAt = Date.now();
    exitCode = await run();
    if (report !== undefined && existsSync(report.path)) {
      const { passed, failed } = report.count(JSON.parse(readFileSync(report.path, "utf8")));
      total.passed += passed;
      total.failed += failed;
    }
    process.stdout.write(
      `   ${exitCode === 0 ? "passed" : "FAILED"} after ${Math.round((Date.now() - startedAt) / 1000)} s\n`,
    );
    if (exitCode !== 0) break;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return exitCode;
});

function vitest(project: string, ...flags: readonly string[]): Promise<number> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORTS}/${project}.json`];
  return node(tool.vitest, "run", "--project", project, ...reporters, ...flags);
}

function node(...args: string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/e2e.json` },
    });
    const forward = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, forward);
    child.once("error", fail);
    child.once("exit", (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, forward);
      done(code ?? 1);
    });
  });
}

function countVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright(report: unknown): Tally {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
