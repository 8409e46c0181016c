import { randomBytes } from "node:crypto";
import { createApiToken } from "#lib/data/people/api-tokens.ts";
import { createPerson, type Person } from "#lib/data/people/people.ts";
import { signIn } from "#lib/data/people/sign-in.ts";
import { type GivenRole, permissionsOf } from "#lib/domain/permissions.ts";

/** A password that no list knows. */
export const testPassword = "қоңыр жылқы 7 көпір";

/** Adds an invented person of a role. */
export function addPerson(role: GivenRole): Promise<Person> {
  const email = `${role}-${randomBytes(4).toString("hex")}@example.kz`;
  return createPerson({ name: `Synthetic ${role}`, email, role, password: testPassword });
}

/** Signs a person in; returns the header that their browser would send. */
export async function cookieOf(person: Person): Promise<{ cookie: string }> {
  const given = { email: person.email, password: testPassword, address: "192.0.2.1", headers: new Headers() };
  const { cookies } = await signIn(given);
  return { cookie: cookies.map((line) => line.split(";")[0]).join("; ") };
}

/** Adds a person of a role and signs them in. */
export async function signedInAs(role: GivenRole): Promise<{ cookie: string }> {
  return cookieOf(await addPerson(role));
}

/** Adds a person of a role with a token for everything that they may. */
export async function tokenOf(role: GivenRole): Promise<{ authorization: string }> {
  const person = await addPerson(role);
  const token = await createApiToken(person.id, { name: "test", scopes: permissionsOf(role), days: 1 });
  return { authorization: `Bearer ${token}` };
}
