import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isPermission } from "#lib/domain/permissions.ts";
import { en } from "#lib/i18n/messages/en.ts";

/** The code that writes into the trail. */
function recordingTexts(): string[] {
  const files = ["app", "cli", "lib/data"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const texts = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => readFileSync(file, "utf8"));
  return texts.filter((text) => /recordAudit|audit_entry/.test(text));
}

/** Every action that the code records, as it stands there. */
function recordedActions(): string[] {
  const entities = Object.keys(en.audit.actions).join("|");
  const literal = new RegExp(`"((?:${entities})\\.[a-z_]+)"`, "g");
  const found = recordingTexts().flatMap((text) => [...text.matchAll(literal)].map(([, action = ""]) => action));
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

test("no action is put together where this test cannot read it", () => {
  const puzzled = recordingTexts().flatMap((text) =>
    [...text.matchAll(/`([a-z_]+\.)\$\{/g)].map(([, entity]) => entity),
  );
  // Of the ways to sign in and the purposes of links, which are closed lists.
  expect(puzzled.sort()).toEqual(["person.", "sign_in."]);
});
