import type { z } from "zod";
import type { CommandOptions } from "./command.ts";

/** What the command line has to know of an option. */
export interface OptionShape {
  name: string;
  takesValue: boolean;
  multiple: boolean;
  description: string;
  /** Placeholder for the value, such as DAY. */
  value: string;
}

/** Reads the shapes off a schema. */
export function describeOptions(options: CommandOptions): OptionShape[] {
  return Object.entries(options.shape).map(([name, field]) => {
    const schema = field as z.ZodType;
    const inner = unwrap(schema);
    const meta = schema.meta() ?? inner.meta() ?? {};
    return {
      name,
      takesValue: inner.def.type !== "boolean",
      multiple: inner.def.type === "array",
      description: meta.description ?? "",
      value: typeof meta.value === "string" ? meta.value : "VALUE",
    };
  });
}

function unwrap(schema: z.ZodType): z.ZodType {
  const def = schema.def as { type: string; innerType?: z.ZodType };
  return (def.type === "default" || def.type === "optional") && def.innerType ? unwrap(def.innerType) : schema;
}
