import { headers } from "next/headers";
import type { Access } from "#lib/answers/access.ts";
import type { Locale } from "#lib/domain/model.ts";
import type { Permission } from "#lib/domain/permissions.ts";
import { AkimetricsError, ForbiddenError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { requireWrite } from "./access.ts";
import { isFromOwnPage } from "./request-origin.ts";

/** The refusal of some work in the reader's words, or null when it was done; faults of ours are thrown on. */
async function refusalOf(locale: Locale, work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof AkimetricsError)) throw error;
    return issueMessage(error.code, error.params, locale);
  }
}

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
  return refusalOf(locale, async () => work(await requireWrite(permission, await headers())));
}

/** The same for the few forms that somebody sends who has not signed in: only foreign pages are refused. */
export async function openWrite(locale: Locale, work: (headers: Headers) => Promise<void>): Promise<string | null> {
  return refusalOf(locale, async () => {
    const sent = await headers();
    if (!isFromOwnPage(sent)) throw new ForbiddenError("forbidden");
    await work(sent);
  });
}
