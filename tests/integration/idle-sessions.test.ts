import { expect, test } from "vitest";
import { accessOf } from "#app/access.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { listSessions } from "#lib/data/people/sessions.ts";
import { sweepExpired } from "#lib/data/people/sweep-expired.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { addPerson, cookieOf } from "#tests/setup/people.ts";

useDatabase();

const roleBy = async (headers: Record<string, string>) => (await accessOf(new Headers(headers))).role;

test("a session ends that has lain idle for half a day, and one in use goes on", async () => {
  const { pool } = getDatabase();
  const person = await addPerson("analyst");
  const [idle, used] = [await cookieOf(person), await cookieOf(person)];
  const [newer, older] = await listSessions(person.id);
  const rest = (id: string | undefined, hours: number) =>
    pool.query("UPDATE person_session SET updated_at = now() - $2 * interval '1 hour' WHERE id = $1", [id, hours]);
  await rest(older?.id, 12.1);
  await rest(newer?.id, 11.9);
  expect(await listSessions(person.id)).toMatchObject([{ id: newer?.id }]);
  expect([await roleBy(idle), await roleBy(used)]).toEqual(["visitor", "analyst"]);
  const { rows } = await pool.query<{ minutes: number }>(
    "SELECT extract(epoch FROM now() - updated_at) / 60 AS minutes FROM person_session WHERE person_id = $1",
    [person.id],
  );
  expect(rows).toHaveLength(1);
  expect(Number(rows[0]?.minutes)).toBeLessThan(1);
  await rest(newer?.id, 13);
  await sweepExpired();
  expect(await listSessions(person.id)).toEqual([]);
});
