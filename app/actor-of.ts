import type { Access } from "#lib/answers/access.ts";
import type { Actor } from "#lib/data/installation/audit.ts";
import { getPerson } from "#lib/data/people/people.ts";
import { addressOf } from "./request-origin.ts";

/** Who does something, as the audit trail names them. */
export async function actorOf(access: Access, headers: Headers): Promise<Actor> {
  const name = access.personId === null ? null : (await getPerson(access.personId)).name;
  return { id: access.personId, name, address: addressOf(headers) };
}
