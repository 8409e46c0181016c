import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";
import { InvalidRequestError } from "../../errors.ts";

export const passwordLimits = { least: 12, most: 128 } as const;

const common: ReadonlySet<string> = new Set(dictionary["passwords-common"]);

/** Whether a text is one short piece said again and again, or a run of neighbours such as 123456789012. */
function isPattern(text: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/su.test(text)) return true;
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** What is left of a password when what people add to please a form is taken away: `Password2026!` is `password`. */
function coreOf(password: string): string {
  return password.toLowerCase().replace(/(?<![\d\p{P}\p{S}\s])[\d\p{P}\p{S}\s]+$/u, "");
}

/**
 * Refuses a password that is too short, widely known or made of its owner's name or address. Nothing is asked over the
 * network: the list of known passwords comes with the installation.
 * @throws InvalidRequestError `password_too_short`, `password_too_long`, `password_common`, `password_personal`
 */
export function checkPassword(password: string, owner: { readonly email: string; readonly name: string }): void {
  const length = [...password].length;
  if (length < passwordLimits.least)
    throw new InvalidRequestError("password_too_short", { least: passwordLimits.least });
  if (length > passwordLimits.most) throw new InvalidRequestError("password_too_long", { most: passwordLimits.most });
  const lower = password.toLowerCase();
  if (common.has(lower) || common.has(coreOf(password)) || isPattern(lower)) {
    throw new InvalidRequestError("password_common");
  }
  const [local = ""] = owner.email.toLowerCase().split("@");
  const personal = [local, owner.email.toLowerCase(), owner.name.toLowerCase().trim(), "akimetrics"];
  if (personal.some((word) => word.length > 2 && lower.replaceAll(word, "").length < passwordLimits.least / 2)) {
    throw new InvalidRequestError("password_personal");
  }
}
