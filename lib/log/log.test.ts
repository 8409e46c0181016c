import { afterEach, describe, expect, test, vi } from "vitest";
import { InvalidRequestError } from "../errors.ts";
import { errorFacts } from "./error-facts.ts";
import { log, logSettings, setUpLog } from "./log.ts";
import { loggedPath } from "./logged-path.ts";

function written(work: () => void): string[] {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    work();
  } finally {
    spy.mockRestore();
  }
  return lines;
}

const former = logSettings();
afterEach(() => setUpLog(former));

describe("a log", () => {
  test("is one JSON object on each line, whatever it is told", () => {
    setUpLog({ part: "web", level: "info", format: "json" });
    const [line = "", ...more] = written(() => log("warning", "mail_not_sent", { tries: 2, reason: "a\nb" }));
    expect(more).toEqual([]);
    expect(line.split("\n")).toHaveLength(2);
    expect(JSON.parse(line)).toMatchObject({ level: "warning", part: "web", event: "mail_not_sent", tries: 2 });
    const [failed = ""] = written(() => log("error", "request_failed", {}, new Error("x")));
    expect(JSON.parse(failed)).toMatchObject({ at: expect.stringMatching(/^\d{4}-.*Z$/), error: "Error", place: null });
  });

  test("says nothing beyond its level", () => {
    setUpLog({ part: "web", level: "warning", format: "text" });
    expect(written(() => log("info", "request"))).toEqual([]);
    expect(written(() => log("error", "request_failed"))).toHaveLength(1);
  });

  test("keeps of an error where it was and what kind, not what it quotes", () => {
    const error = Object.assign(new Error('Key (email)=(dana@example.kz) exists: "Дана"'), {
      code: "23505",
      table: "person",
      constraint: "person_email_key",
      detail: "dana@example.kz",
    });
    const facts = errorFacts(error);
    expect(facts).toMatchObject({ error: "Error", code: "23505", place: "person person_email_key" });
    expect(facts.stack[0]).toMatch(/^at .*log\.test\.ts:\d+/);
    expect(JSON.stringify(facts)).not.toMatch(/dana|Дана/);
    expect(errorFacts(new InvalidRequestError("too_long", { value: "Дана" }))).toMatchObject({ code: "too_long" });
    expect(JSON.stringify(errorFacts("dana@example.kz"))).not.toContain("dana");
  });
});

test.each([
  ["/en/link/qKx0secret", "/en/link/:x"],
  ["/api/v1/posts?search=дулыға", "/api/v1/posts"],
  ["/kk/accounts/12/edit", "/kk/accounts/:x/edit"],
  ["/%D0%B4%D0%B0%D0%BD%D0%B0", "/:x"],
  ["/en/../akm_token", "/en/:x/:x"],
  ["/", "/"],
])("%s is logged as %s", (url, path) => {
  expect(loggedPath(url)).toBe(path);
});
