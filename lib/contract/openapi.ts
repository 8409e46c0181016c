/** The OpenAPI 3.1 document, generated from the schemas that the answers are tested against. */
import { z } from "zod";
import { problemSchema } from "./answers/problem.ts";
import { type ApiRoute, apiRoutes } from "./api-routes.ts";
import { type ParameterName, parameters } from "./parameters.ts";

/** Says a message of the namespace `api` in the reader's language. */
export type Say = (key: string) => string;

/** Statuses with which a route may refuse, beside 200. */
const refusals = ["400", "401", "403", "405", "406", "429", "500", "503"] as const;

/** Names of the shared schemas; each route's answer is called after the route. */
const answerName = (route: ApiRoute) => `${route.name[0]?.toUpperCase()}${route.name.slice(1)}`;

function schemas(say: Say): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const route of Object.values(apiRoutes)) {
    registry.add(route.answer, { id: `${answerName(route)}Answer` });
    registry.add(route.row, { id: `${answerName(route)}Row` });
  }
  registry.add(problemSchema, { id: "Problem" });
  const generated = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  const described = Object.entries(generated.schemas).map(([name, { $schema, $id, ...schema }]) => [
    name,
    withWords(schema, say),
  ]);
  return Object.fromEntries(described);
}

/** A schema with the sentences that its descriptions are keys of. */
function withWords(schema: unknown, say: Say): unknown {
  if (Array.isArray(schema)) return schema.map((part) => withWords(part, say));
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "description" && typeof value === "string" ? say(`fields.${value}`) : withWords(value, say),
    ]),
  );
}

function parameterOf(name: ParameterName, say: Say): object {
  const { schema, example, ...rest } = parameters[name];
  const isList = "isList" in rest;
  const { $schema, description, ...value } = z.toJSONSchema(schema, { io: "input" });
  return {
    name,
    in: "query",
    required: false,
    description: say(`parameters.${name}`),
    ...(isList && { style: "form", explode: false }),
    schema: isList ? { type: "array", items: value } : value,
    example: isList ? example.split(",") : value.type === "integer" ? Number(example) : example,
  };
}

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** A parameter that stands in the path of a route. */
function pathParameterOf(name: ParameterName, say: Say): object {
  return { ...parameterOf(name, say), in: "path", required: true };
}

/** Whether a parameter stands in the path of some route; it is a part of no query then. */
const isInPath = (name: ParameterName) => Object.values(apiRoutes).some(({ path }) => path.includes(`{${name}}`));

function operation(route: ApiRoute, say: Say): object {
  return {
    operationId: route.name,
    summary: say(`routes.${route.name}.summary`),
    description: say(`routes.${route.name}.description`),
    parameters: route.parameters.map((name) => reference("parameters", name)),
    responses: {
      "200": {
        description: say("responses.ok"),
        content: {
          "application/json": { schema: reference("schemas", `${answerName(route)}Answer`) },
          "text/csv": { schema: { type: "string" } },
        },
      },
      "304": { description: say("responses.notModified") },
      ...Object.fromEntries(refusals.map((status) => [status, reference("responses", `status${status}`)])),
    },
  };
}

/** The whole document, its words in one language. `version` is the product's. */
export function openApiDocument(
  say: Say,
  version: string,
): Record<string, unknown> & { paths: Record<string, object> } {
  const problem = { "application/problem+json": { schema: reference("schemas", "Problem") } };
  return {
    openapi: "3.1.0",
    info: {
      title: say("title"),
      version,
      description: say("introduction"),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    // Aggregates need no token; texts, comments and responses do.
    security: [{}, { token: [] }],
    paths: Object.fromEntries(Object.values(apiRoutes).map((route) => [route.path, { get: operation(route, say) }])),
    components: {
      parameters: Object.fromEntries(
        (Object.keys(parameters) as ParameterName[]).map((name) => [
          name,
          isInPath(name) ? pathParameterOf(name, say) : parameterOf(name, say),
        ]),
      ),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: schemas(say),
      responses: Object.fromEntries(
        refusals.map((status) => [
          `status${status}`,
          { description: say(`responses.status${status}`), content: problem },
        ]),
      ),
    },
  };
}
