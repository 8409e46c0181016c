/** How answers name accounts and organizations. */
import type { z } from "zod";
import type { accountKeySchema, organizationKeySchema } from "#lib/contract/answers/answer-parts.ts";
import type { Account, Locale, Organization } from "#lib/domain/model.ts";

/** An account by platform and handle, with the name of its page. */
export function accountKeyOf({ platform, handle, name }: Account): z.infer<typeof accountKeySchema> {
  return { platform, handle, name };
}

/** An organization by number, with its name in a language. */
export function organizationKeyOf(
  organization: Organization | null,
  language: Locale,
): z.infer<typeof organizationKeySchema> | null {
  return organization && { id: organization.id, name: organization.names[language] };
}
