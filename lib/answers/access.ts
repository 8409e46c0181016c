import { type Permission, type Role, roleMay } from "../domain/permissions.ts";
import { ForbiddenError, SignInRequiredError } from "../errors.ts";

/** Who asks and what they may do, decided at the edge and handed in. */
export interface Access {
  readonly role: Role;
  /** Id of the person; null for a visitor and for the owner of the machine at the command line. */
  readonly personId: string | null;
  readonly may: (permission: Permission) => boolean;
  /** `may("texts.read")`. */
  readonly mayReadTexts: boolean;
  /** Whether somebody must set up a second step before anything else. */
  readonly lacksSecondStep: boolean;
}

/**
 * The access of a role.
 * @param scopes what an API token is limited to; null for no limit but the role's
 */
export function accessOfRole(
  role: Role,
  personId: string | null = null,
  scopes: ReadonlySet<Permission> | null = null,
): Access {
  const may = (permission: Permission) => roleMay(role, permission) && (scopes === null || scopes.has(permission));
  return { role, personId, may, mayReadTexts: may("texts.read"), lacksSecondStep: false };
}

/** The access of somebody who must set up a second step first: to that, and to signing out. */
export function accessBeforeSecondStep(role: Role, personId: string): Access {
  return { ...accessOfRole(role, personId, new Set(["own.enter"])), lacksSecondStep: true };
}

/** Access of whoever runs commands on the machine itself. */
export const ownersAccess: Access = accessOfRole("admin");

/**
 * Goes on only for who may.
 * @throws SignInRequiredError for a visitor who might after signing in, ForbiddenError for anybody else
 */
export function requireAccess(access: Access, permission: Permission): void {
  if (access.may(permission)) return;
  if (access.lacksSecondStep) throw new ForbiddenError("second_step_needed");
  throw access.role === "visitor" ? new SignInRequiredError("sign_in_required") : new ForbiddenError("forbidden");
}
