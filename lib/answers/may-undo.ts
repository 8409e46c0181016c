import type { Access } from "./access.ts";

/** Whether somebody may take an import back, discard it or stop it: their own, or, as an admin, anybody's. */
export function mayUndo(access: Access, record: { readonly createdById: string | null }): boolean {
  if (access.may("imports.undo.all")) return true;
  return access.may("imports.undo.own") && access.personId !== null && record.createdById === access.personId;
}
