import { headers } from "next/headers";
import type { Access } from "#lib/answers/access.ts";
import type { Locale } from "#lib/domain/model.ts";
import type { Permission } from "#lib/domain/permissions.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { requireWrite } from "./access.ts";

/**
 * Does what a form asks for, if its sender may: the one way in which server actions write.
 * @param work is told who asks, for what depends on it
 * @returns null when it was done, else the refusal in the reader's words; faults of ours are thrown on
 */
export async function guardedWrite(
  locale: Locale,
  permission: Permission,
  work: (access: Access) => Promise<void>,
): Promise<string | null> {
  try {
    await work(await requireWrite(permission, await headers()));
    return null;
  } catch (error) {
    if (!(error instanceof AkimetricsError)) throw error;
    return issueMessage(error.code, error.params, locale);
  }
}
