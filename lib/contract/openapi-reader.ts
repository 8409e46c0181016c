/** The OpenAPI document as a person reads it: routes with their parameters, answers with their fields. */
import { z } from "zod";
import { type ApiRouteName, apiRouteNames, apiRoutes } from "./api-routes.ts";
import { openApiDocument, type Say } from "./openapi.ts";

const schemaSchema = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  default: z.union([z.string(), z.number()]).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), schemaSchema).optional();
  },
  get items() {
    return schemaSchema.optional();
  },
  get anyOf() {
    return z.array(schemaSchema).optional();
  },
});
type Schema = z.infer<typeof schemaSchema>;

const documentSchema = z.object({
  components: z.object({
    parameters: z.record(z.string(), z.object({ description: z.string(), schema: schemaSchema, example: z.unknown() })),
    schemas: z.record(z.string(), schemaSchema),
  }),
  paths: z.record(z.string(), z.object({ get: z.object({ summary: z.string(), description: z.string() }) })),
});

/** A parameter in words. */
export interface ReadParameter {
  readonly name: string;
  readonly description: string;
  /** Values that are taken, or null where any of its kind is. */
  readonly values: readonly string[] | null;
  readonly usual: string | null;
  readonly example: string;
}

/** A field of an answer's row. */
export interface ReadField {
  /** Path from the row, `likes.mean`: the CSV's column. */
  readonly path: string;
  readonly kind: string;
  readonly isNullable: boolean;
  readonly isOptional: boolean;
  readonly description: string;
}

/** A route in words. */
export interface ReadRoute {
  readonly name: ApiRouteName;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ReadParameter[];
  readonly fields: readonly ReadField[];
}

/** What a schema is beside null, which stands in a list of types or among alternatives. */
function solidOf(schema: Schema): { schema: Schema; isNullable: boolean } {
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== "null");
    return { schema: { ...schema, type: types }, isNullable: types.length < schema.type.length };
  }
  const solid = schema.anyOf?.find(({ type }) => type !== "null");
  const isNullable = schema.anyOf?.some(({ type }) => type === "null") ?? false;
  return { schema: solid ?? schema, isNullable };
}

function fieldsOf(schema: Schema, prefix: string): ReadField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]): ReadField[] => {
    const { schema: solid, isNullable } = solidOf(property);
    const path = `${prefix}${name}`;
    const kind = solid.format ?? String(solid.type ?? "");
    const isOptional = !(schema.required ?? []).includes(name);
    const description = property.description ?? solid.description ?? "";
    return [{ path, kind, isNullable, isOptional, description }, ...fieldsOf(solid, `${path}.`)];
  });
}

/** Reads the document in the language of `say`. */
export function readOpenApi(say: Say, version: string): ReadRoute[] {
  const { components, paths } = documentSchema.parse(JSON.parse(JSON.stringify(openApiDocument(say, version))));
  return apiRouteNames.map((name) => {
    const { path, parameters } = apiRoutes[name];
    const get = paths[path]?.get;
    const row = components.schemas[`${name[0]?.toUpperCase()}${name.slice(1)}Row`];
    return {
      name,
      path,
      summary: get?.summary ?? "",
      description: get?.description ?? "",
      parameters: parameters.map((parameter) => {
        const found = components.parameters[parameter];
        const schema = found?.schema.items ?? found?.schema;
        const usual = schema?.default;
        return {
          name: parameter,
          description: found?.description ?? "",
          values: schema?.enum ?? null,
          usual: usual === undefined ? null : String(usual),
          example: String(found?.example ?? ""),
        };
      }),
      fields: row ? fieldsOf(row, "") : [],
    };
  });
}
