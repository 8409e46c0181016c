import { languageOf } from "#lib/contract/languages.ts";
import { parseAccountName } from "#lib/contract/scope-params.ts";
import type { Account, Locale } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import type { CommandContext } from "./command.ts";

/** Options that the actions on the register take. */
export interface RegisterOptions {
  readonly organization?: readonly string[] | undefined;
  readonly restore?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly lang?: readonly string[] | undefined;
  readonly [other: string]: unknown;
}

/** Something that `accounts` does beside listing. */
export type RegisterAction = (
  context: CommandContext,
  operands: readonly string[],
  given: RegisterOptions,
) => Promise<void>;

/** The language in which an action answers. */
export const languageFor = ({ lang }: RegisterOptions): Locale => languageOf(lang === undefined ? {} : { lang });

/** The account that `PLATFORM:HANDLE` names. Throws InvalidRequestError `account_unknown` and those of its reading. */
export async function findAccount(name: string): Promise<Account> {
  const { platform, handle } = parseAccountName(name);
  const { findAccountByHandle } = await import("#lib/data/accounts/accounts.ts");
  const account = await findAccountByHandle(platform, handle);
  if (!account) throw new InvalidRequestError("account_unknown", { platform, handle });
  return account;
}
