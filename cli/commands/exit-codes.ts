import { requestCodes } from "#lib/contract/request-codes.ts";
import type { Locale } from "#lib/domain/model.ts";
import { AkimetricsError, InvalidRequestError, SetupError } from "#lib/errors.ts";
import { errorMessage } from "#lib/i18n/error-message.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import type { CommandContext } from "./command.ts";

/** How a command ended. A fault, 1, is what is thrown. */
export const exitCodes = {
  ok: 0,
  /** Something was refused: a file, an option, a word too many. */
  refused: 2,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A refusal in words: of the question, or of a file. Some codes occur in both, with other parameters. */
function sayRefusal(error: AkimetricsError, language: Locale): string {
  const isOfQuestion = error instanceof InvalidRequestError && error.code in requestCodes;
  return (isOfQuestion ? errorMessage : issueMessage)(error.code, error.params, language);
}

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
    context.note(sayRefusal(error, language));
    return exitCodes.refused;
  }
}
