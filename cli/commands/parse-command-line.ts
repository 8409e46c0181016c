import { parseArgs } from "node:util";
import type { CommandOptions } from "./command.ts";
import { findNearest } from "./find-nearest.ts";
import { describeOptions } from "./option-shape.ts";

/** Options and operands, or why the call is wrong. */
export type CommandLine =
  | { ok: true; options: Record<string, unknown>; operands: string[] }
  | { ok: false; reason: string };

/** Parses and validates what follows a command's name. */
export function parseCommandLine(schema: CommandOptions, args: string[]): CommandLine {
  const shapes = describeOptions(schema);
  const unknown = args
    .slice(0, args.includes("--") ? args.indexOf("--") : undefined)
    .filter((arg) => arg.startsWith("--") && arg.length > 2)
    .map((arg) => arg.slice(2).split("=")[0] ?? "")
    .find((name) => !shapes.some((shape) => shape.name === name));
  if (unknown !== undefined) {
    const near = findNearest(
      unknown,
      shapes.map((shape) => shape.name),
    );
    return { ok: false, reason: `there is no option --${unknown}.${near === null ? "" : ` Did you mean --${near}?`}` };
  }
  const config = Object.fromEntries(
    shapes.map(({ name, takesValue, multiple }) => [
      name,
      { type: takesValue ? "string" : "boolean", multiple } as const,
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options: config, allowPositionals: true, strict: true });
    const parsed = schema.safeParse({ ...values });
    if (parsed.success) return { ok: true, options: parsed.data, operands: positionals };
    const issue = parsed.error.issues[0];
    return { ok: false, reason: `--${String(issue?.path[0] ?? "")}: ${issue?.message ?? ""}.` };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
