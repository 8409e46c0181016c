import { type GivenRole, givenRoles, type Role, roles } from "./permissions.ts";

/** Whether somebody of a role must have more than a password, where all from `from` on must; null: nobody must. */
export function mustHaveSecondStep(role: Role, from: GivenRole | null): boolean {
  return from !== null && roles.indexOf(role) >= roles.indexOf(from);
}

/** A stored or given word as the least role that must; null for nobody. */
export function secondStepFromOf(word: unknown): GivenRole | null {
  return givenRoles.find((role) => role === word) ?? null;
}
