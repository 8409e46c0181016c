import type { Access } from "#lib/answers/access.ts";
import { spendTry } from "#lib/data/people/rate-limit.ts";
import type { Permission } from "#lib/domain/permissions.ts";
import { getEnv } from "#lib/env.ts";
import { requirePermission } from "./access.ts";
import { addressOf } from "./request-origin.ts";

/**
 * The access of a program that asks the API or takes an export, where it allows something.
 * @throws SignInRequiredError (401), ForbiddenError (403), InvalidRequestError `too_many_requests` (429)
 */
export async function requireApi(permission: Permission, headers: Headers): Promise<Access> {
  const access = await requirePermission(permission, headers);
  const tries = getEnv().API_REQUESTS_PER_MINUTE;
  if (tries > 0) await spendTry(`api:${access.personId ?? addressOf(headers)}`, { tries, seconds: 60 });
  return access;
}
