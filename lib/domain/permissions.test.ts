import { expect, test } from "vitest";
import { isPermission, permissionsOf, permissionTable, roleMay, roles, tokenScopesOf } from "./permissions.ts";

test("a visitor sees aggregates and nothing else", () => {
  expect(permissionsOf("visitor")).toEqual(["aggregates.read"]);
});

test("an analyst reads texts, comments and responses, and changes nothing that others see", () => {
  const may = permissionsOf("analyst");
  expect(may).toEqual(
    expect.arrayContaining(["aggregates.read", "texts.read", "comments.read", "survey.responses.read"]),
  );
  expect(may.filter((permission) => !permission.endsWith(".read"))).toEqual(["own.enter", "own.manage"]);
});

test("a researcher takes back own imports only, an admin all", () => {
  expect(roleMay("researcher", "imports.undo.own")).toBe(true);
  expect(roleMay("researcher", "imports.undo.all")).toBe(false);
  expect(roleMay("admin", "imports.undo.all")).toBe(true);
});

test.each(["people.write", "register.write", "settings.write", "audit.read", "demo.write"] as const)(
  "only an admin has %s",
  (permission) => {
    expect(roles.filter((role) => roleMay(role, permission))).toEqual(["admin"]);
  },
);

test("each role may do what the roles before it may", () => {
  for (const [index, role] of roles.entries()) {
    expect(permissionsOf(role)).toEqual(expect.arrayContaining(permissionsOf(roles[Math.max(0, index - 1)] ?? role)));
  }
});

test("every permission is named in three languages", () => {
  for (const { label } of Object.values(permissionTable)) {
    expect(Object.values(label).every((text) => text.length > 3)).toBe(true);
  }
});

test("a token can neither make people nor tokens", () => {
  for (const scope of ["own.manage", "people.write", "settings.write"]) {
    expect(tokenScopesOf("admin")).not.toContain(scope);
  }
  expect(tokenScopesOf("admin")).toContain("imports.undo.all");
});

test("only words of the table are permissions", () => {
  expect(isPermission("texts.read")).toBe(true);
  expect(isPermission("toString")).toBe(false);
});
