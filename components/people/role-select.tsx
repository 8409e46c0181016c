import { useTranslations } from "next-intl";
import { type GivenRole, givenRoles } from "#lib/domain/permissions.ts";

/** One of the roles that a person can have. */
export function RoleSelect({ id, value }: { readonly id: string; readonly value: GivenRole }) {
  const text = useTranslations("people.roles");
  return (
    <select id={id} name="role" defaultValue={value}>
      {givenRoles.map((role) => (
        <option key={role} value={role}>
          {text(role)}
        </option>
      ))}
    </select>
  );
}
