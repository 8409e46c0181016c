import { headers } from "next/headers";
import type { Locale } from "#lib/domain/model.ts";
import { AkimetricsError, ForbiddenError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { mayWrite } from "./access.ts";

/**
 * Does what a form asks for, if its sender may: the one way in which server actions write.
 * @returns null when it was done, else the refusal in the reader's words; faults of ours are thrown on
 */
export async function guardedWrite(locale: Locale, work: () => Promise<void>): Promise<string | null> {
  try {
    if (!mayWrite(await headers())) throw new ForbiddenError("forbidden");
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof AkimetricsError)) throw error;
    return issueMessage(error.code, error.params, locale);
  }
}
