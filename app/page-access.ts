import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import type { Access } from "#lib/answers/access.ts";
import type { Permission } from "#lib/domain/permissions.ts";
import { accessOf } from "./access.ts";

/** Who reads a page and what they may do, for pages that show more to some. */
export async function pageAccess(): Promise<Access> {
  return accessOf(await headers());
}

/** The first line of every page: goes on for who may see it, and shows what is missing to everybody else. */
export async function requirePage(permission: Permission): Promise<Access> {
  const access = await pageAccess();
  if (!access.may(permission)) forbidden();
  return access;
}
