import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { Access } from "#lib/answers/access.ts";
import type { SignedIn } from "#lib/data/people/sessions.ts";
import type { Permission } from "#lib/domain/permissions.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accessOf, readerOf } from "./access.ts";
import { pathHeader } from "./request-path.ts";

/** Who reads a page and what they may do, for pages that show more to some. */
export const pageAccess = cache(async (): Promise<Access> => accessOf(await headers()));

/** Who reads a page by name, or null for a visitor. */
export const pageReader = async (): Promise<SignedIn | null> => readerOf(await headers());

/** The nonce that lets this answer's own inline styles and scripts through its policy. */
export async function pageNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}

/**
 * The first line of every page: goes on for who may see it. A visitor is led to the sign-in and back, somebody who must
 * set up a second step to that; somebody whose role lacks the right is told so.
 */
export async function requirePage(permission: Permission): Promise<Access> {
  const access = await pageAccess();
  if (access.may(permission)) return access;
  if (access.lacksSecondStep) return leadTo("/second-step");
  if (access.role !== "visitor") forbidden();
  return leadTo("/sign-in");
}

/** Leads to a page that leads back here. */
async function leadTo(path: "/sign-in" | "/second-step"): Promise<never> {
  const to = (await headers()).get(pathHeader) ?? "";
  redirect(localePath(await getLocale(), `${path}?${new URLSearchParams({ to })}`));
}
