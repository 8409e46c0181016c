import "server-only";
import { getDatabase } from "../database/db.ts";
import type { ImportRecord } from "./import-record.ts";

/** Names of the people who uploaded some imports by web, by their ids; who has left has none. */
export async function readUploaders(
  imports: readonly Pick<ImportRecord, "createdById">[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(imports.flatMap(({ createdById }) => (createdById === null ? [] : [createdById])));
  const people = await getDatabase().prisma.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
