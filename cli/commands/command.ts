import type { z } from "zod";
import type { Env } from "#lib/env.ts";

/** What a command works with besides its options. */
export interface CommandContext {
  env: Env;
  /** The result, for programs and people: exactly what was asked for and nothing else. */
  print: (line: string) => void;
  /** Progress and reasons, on standard error. */
  note: (line: string) => void;
  /**
   * Opens the installation's database for `getDatabase()`, starting the embedded server where none runs; it is closed
   * when the command ends.
   */
  openDatabase: () => Promise<{ url: string; embedded: boolean }>;
}

/** The options of a command: one field for each, named as on the command line, described for `--help`. */
export type CommandOptions = z.ZodObject;

/** A command as its module exports it. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  /** Booleans are flags, arrays may be repeated, everything else takes a value (`.meta({ value: "DAY" })` names it). */
  options: Options;
  /** How it is called after its name, such as "FILE… [--json]". */
  usage: string;
  /**
   * @param operands what stands on the command line besides options
   * @returns the exit code
   */
  run: (context: CommandContext, options: z.infer<Options>, operands: string[]) => Promise<number>;
}

/** A command as the registry lists it; its module is loaded only when it is called. */
export interface CommandEntry {
  name: string;
  /** One line for the list of all commands. */
  summary: string;
  load: () => Promise<Command>;
}

/** Types a command's `run` by its own options, and hands it to the registry as any command. */
export function defineCommand<Options extends CommandOptions>(command: Command<Options>): Command {
  return {
    ...command,
    run: (context, options, operands) => command.run(context, command.options.parse(options), operands),
  };
}
