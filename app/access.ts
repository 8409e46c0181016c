import { cache } from "react";
import { type Access, accessBeforeSecondStep, accessOfRole, requireAccess } from "#lib/answers/access.ts";
import { areAggregatesPublic } from "#lib/data/installation/aggregates-public.ts";
import { getSecondStepFrom } from "#lib/data/installation/installation.ts";
import { findTokenOwner } from "#lib/data/people/api-tokens.ts";
import { findSignedIn, type SignedIn } from "#lib/data/people/sessions.ts";
import { type Permission, tokenScopesOf } from "#lib/domain/permissions.ts";
import { mustHaveSecondStep } from "#lib/domain/second-step.ts";
import { ForbiddenError, SignInRequiredError } from "#lib/errors.ts";
import { isFromOwnPage } from "./request-origin.ts";

/** Who is signed in by the cookie of a request, asked once for each page that is drawn; null for a visitor. */
export const readerOf = cache((headers: Headers): Promise<SignedIn | null> => findSignedIn(headers));

/** Whether somebody came by one thing alone, a password or a key that asked for nothing, whose role must have more. */
async function lacksSecondStep({ person, isStrong }: SignedIn): Promise<boolean> {
  return !isStrong && mustHaveSecondStep(person.role, await getSecondStepFrom());
}

/**
 * Who sends a request and what they may do: by a token in `Authorization: Bearer`, else by the cookie of a session.
 * @throws SignInRequiredError `token_refused` for a token that is not good, so that no program takes a visitor's answer
 * for its own
 */
export async function accessOf(headers: Headers): Promise<Access> {
  const [, token] = /^bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (token !== undefined) {
    const owner = await findTokenOwner(token);
    if (!owner) throw new SignInRequiredError("token_refused");
    const granted = new Set(tokenScopesOf(owner.role).filter((scope) => owner.scopes.has(scope)));
    return accessOfRole(owner.role, owner.personId, granted);
  }
  const signedIn = await readerOf(headers);
  if (signedIn) {
    const { role, id } = signedIn.person;
    return (await lacksSecondStep(signedIn)) ? accessBeforeSecondStep(role, id) : accessOfRole(role, id);
  }
  return (await areAggregatesPublic()) ? accessOfRole("visitor") : accessOfRole("visitor", null, new Set());
}

/** Whether the sender of a request may do something. */
export async function may(permission: Permission, headers: Headers): Promise<boolean> {
  return (await accessOf(headers)).may(permission);
}

/**
 * The sender's access, where it allows something: what routes that read ask first.
 * @throws SignInRequiredError (401) for a visitor, ForbiddenError (403) for others who may not
 */
export async function requirePermission(permission: Permission, headers: Headers): Promise<Access> {
  const access = await accessOf(headers);
  requireAccess(access, permission);
  return access;
}

/**
 * The sender's access, where it allows a change and no foreign page sent the request: what every route and server
 * action that writes asks first.
 * @throws SignInRequiredError (401) for a visitor, ForbiddenError (403) for others who may not
 */
export async function requireWrite(permission: Permission, headers: Headers): Promise<Access> {
  if (!isFromOwnPage(headers)) throw new ForbiddenError("forbidden");
  return requirePermission(permission, headers);
}
