import type { Locale } from "#lib/domain/model.ts";
import { AkimetricsError, SetupError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import type { CommandContext } from "./command.ts";

/** How a command ended. A fault, 1, is what is thrown. */
export const exitCodes = {
  ok: 0,
  /** Something was refused: a file, an option, a word too many. */
  refused: 2,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Runs a command's work; a refusal is said in the language asked for, and everything else is thrown on. */
export async function refusing(
  context: CommandContext,
  language: Locale,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AkimetricsError) || error instanceof SetupError) throw error;
    context.note(issueMessage(error.code, error.params, language));
    return exitCodes.refused;
  }
}
