import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "#app/metrics/route.ts";
import { useDatabase } from "../setup/database.ts";

useDatabase();

const token = "a synthetic token for metrics".replaceAll(" ", "-");

beforeAll(() => {
  vi.stubEnv("METRICS_TOKEN", token);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

function ask(authorization?: string): Promise<Response> {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return GET(new Request("http://localhost/metrics", { headers }));
}

test("metrics are there for the token only", async () => {
  for (const wrong of [undefined, "Bearer", "Bearer other", `Basic ${token}`, `Bearer ${token}x`]) {
    expect((await ask(wrong)).status, wrong).toBe(404);
  }
  const answer = await ask(`Bearer ${token}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  const text = await answer.text();
  for (const line of [
    /^akimetrics_workers 0$/m,
    /^akimetrics_jobs\{state="failed"\} 0$/m,
    /^akimetrics_database_connections\{state="idle"\} \d+$/m,
    /^akimetrics_process_resident_memory_bytes \d+$/m,
  ]) {
    expect(text).toMatch(line);
  }
  expect((await ask(`Bearer ${token}`)).status).toBe(200);
});
