import type { ApiRouteName } from "#lib/contract/api-routes.ts";
import type { Locale } from "#lib/domain/model.ts";

/** An option as `node:util` parseArgs takes it, and what it is for. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What stands for the value in the help, such as `DAY`. */
  readonly value?: string;
  readonly description: string;
}

/** What was given on the command line, by option; a string option always gives a list. */
export interface Given {
  readonly arguments: readonly string[];
  texts(option: string): readonly string[];
  flag(option: string): boolean;
}

/** Where a command speaks: answers on standard output, everything else on standard error. */
export interface Speech {
  readonly language: Locale;
  write(text: string): Promise<void> | void;
  warn(text: string): void;
}

/** Exit codes that every command keeps. */
export const exitCodes = {
  ok: 0,
  /** A fault of ours, or of the machine. */
  fault: 1,
  /** Something was refused: a file, a parameter, a word too many. */
  refused: 2,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command of `akimetrics`. `run` throws AkimetricsError for refusals, which the dispatcher words. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** The API route that answers the same, where there is one. */
  readonly route?: ApiRouteName;
  run(given: Given, speech: Speech): Promise<ExitCode>;
}

/** Language of a command's words; every command has it. */
export const languageOption: CommandOption = {
  type: "string",
  value: "kk|ru|en",
  description: "Language of words and names; en where none is given.",
};
