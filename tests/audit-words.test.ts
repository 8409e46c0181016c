import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isPermission } from "#lib/domain/permissions.ts";
import { en } from "#lib/i18n/messages/en.ts";

/** Every action that the code records, as it stands there. */
function recordedActions(): string[] {
  const files = ["app", "cli", "lib/data"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const texts = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => readFileSync(file, "utf8"));
  const entities = Object.keys(en.audit.actions).join("|");
  const literal = new RegExp(`"((?:${entities})\\.[a-z_]+)"`, "g");
  const recording = texts.filter((text) => /recordAudit|recordAccountChange/.test(text));
  const found = recording.flatMap((text) => [...text.matchAll(literal)].map(([, action = ""]) => action));
  return [...new Set(found)].filter((action) => !isPermission(action)).sort();
}

test("every action that the audit trail may have is said in words", () => {
  const actions = recordedActions();
  expect(actions.length).toBeGreaterThan(30);
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = en.audit.actions;
  const unsaid = actions.filter((action) => {
    const [entity = "", verb = ""] = action.split(".");
    return words[entity]?.[verb] === undefined;
  });
  expect(unsaid).toEqual([]);
});
