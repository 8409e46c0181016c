import { beforeAll, expect, test, vi } from "vitest";
import { findSignedIn } from "#lib/data/people/sessions.ts";
import { signIn, signOut } from "#lib/data/people/sign-in.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { addPerson, testPassword } from "#tests/setup/people.ts";

beforeAll(() => {
  vi.stubEnv("PUBLIC_URL", "https://akimetrics.example");
});
useDatabase();

test("behind https the cookie of a session belongs to this host alone, and still signs in and out", async () => {
  const person = await addPerson("analyst");
  const given = { email: person.email, password: testPassword, address: "192.0.2.1", headers: new Headers() };
  const { cookies } = await signIn(given);
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-akimetrics\./);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; Path=\/(?:;|$)/i);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).not.toMatch(/; Domain=/i);
  }
  const headers = new Headers({ cookie: cookies.map((line) => line.split(";")[0]).join("; ") });
  expect((await findSignedIn(headers))?.person.id).toBe(person.id);
  const forgotten = await signOut(headers);
  expect(forgotten.some((cookie) => /^__Host-akimetrics\.session_token=;.*Max-Age=0.*; Secure/i.test(cookie))).toBe(
    true,
  );
  expect(await findSignedIn(headers)).toBeNull();
});
