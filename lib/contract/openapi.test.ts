import { describe, expect, test } from "vitest";
import { locales } from "#lib/domain/model.ts";
import { apiWords } from "#lib/i18n/api-words.ts";
import { apiRoutes } from "./api-routes.ts";
import { openApiDocument } from "./openapi.ts";

describe.each(locales)("the OpenAPI document (%s)", (locale) => {
  const document = JSON.parse(JSON.stringify(openApiDocument(apiWords(locale), "1.0.0")));

  test("names every route with every parameter", () => {
    for (const { path, name, parameters } of Object.values(apiRoutes)) {
      const { get } = document.paths[path];
      expect(get.operationId).toBe(name);
      expect(get.parameters).toEqual(parameters.map((parameter) => ({ $ref: `#/components/parameters/${parameter}` })));
    }
  });

  test("points at nothing that is not there", () => {
    const found = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(
      ([, path]) => path ?? "",
    );
    const missing = found.filter((path) => {
      const [kind = "", name = ""] = path.split("/");
      return document.components[kind]?.[name] === undefined;
    });
    expect(found.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  test("says what every field of a row means", () => {
    const silent = Object.entries<{ properties?: Record<string, { description?: string; $ref?: string }> }>(
      document.components.schemas,
    )
      .filter(([name]) => name.endsWith("Row"))
      .flatMap(([name, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([, { description, $ref }]) => !description && !$ref)
          .map(([field]) => `${name}.${field}`),
      );
    expect(silent).toEqual([]);
  });
});
