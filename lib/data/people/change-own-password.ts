import "server-only";
import { InvalidRequestError } from "../../errors.ts";
import { setPassword } from "./people.ts";
import { requirePassword } from "./second-step.ts";

interface PasswordChange {
  readonly current: string;
  readonly password: string;
  readonly repeat: string;
  /** The session that stays; all others end. */
  readonly sessionId: string | null;
}

/**
 * A person changes their password.
 * @throws InvalidRequestError `password_wrong`, `password_differs` and those of `checkPassword`
 */
export async function changeOwnPassword(personId: string, asked: PasswordChange): Promise<void> {
  if (asked.password !== asked.repeat) throw new InvalidRequestError("password_differs");
  await requirePassword(personId, asked.current);
  await setPassword(personId, asked.password, asked.sessionId);
}
