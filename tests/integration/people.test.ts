import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { describe, expect, test } from "vitest";
import { accessOf, requireWrite } from "#app/access.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { setAggregatesPublic } from "#lib/data/installation/aggregates-public.ts";
import { changeInstallation, getInstallation } from "#lib/data/installation/installation.ts";
import { createApiToken, listApiTokens, revokeApiToken } from "#lib/data/people/api-tokens.ts";
import { createOneTimeLink, findOneTimeLink, spendOneTimeLink } from "#lib/data/people/one-time-link.ts";
import { changePerson, createPerson, hasAdmin, setPassword } from "#lib/data/people/people.ts";
import { spendTry } from "#lib/data/people/rate-limit.ts";
import { confirmSecondStep, requirePassword, startSecondStep } from "#lib/data/people/second-step.ts";
import { endSessions, listSessions } from "#lib/data/people/sessions.ts";
import { signIn, signInByCode } from "#lib/data/people/sign-in.ts";
import { sweepExpired } from "#lib/data/people/sweep-expired.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { addPerson, cookieOf, testPassword } from "#tests/setup/people.ts";

useDatabase();

const withCode = (code: string) => expect.objectContaining({ code });
const typed = (email: string, password: string, address = "192.0.2.9") => ({
  email,
  password,
  address,
  headers: new Headers(),
});
const roleBy = async (headers: Record<string, string>) => (await accessOf(new Headers(headers))).role;

describe("a password", () => {
  const owner = { name: "Айгүл Сериковна", email: "aigul.serik@example.kz", role: "analyst" } as const;

  test.each([
    ["short", "password_too_short"],
    ["password1234", "password_common"],
    ["Password2026!", "password_common"],
    ["aaaaaaaaaaaaaaaa", "password_common"],
    ["abcdefghijklmnop", "password_common"],
    ["aigul.serik2026", "password_personal"],
    ["ж".repeat(129), "password_too_long"],
  ])("%s is refused: %s", async (password, code) => {
    await expect(createPerson({ ...owner, password })).rejects.toEqual(withCode(code));
  });

  test("is stored as a slow hash and never as itself", async () => {
    await addPerson("analyst");
    const { rows } = await getDatabase().pool.query("SELECT row_to_json(c)::text AS row FROM person_credential c");
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      expect(row).toMatch(/scrypt:65536:8:2:/);
      expect(row).not.toContain(testPassword);
    }
  });

  test("that is new signs its owner out everywhere", async () => {
    const person = await addPerson("analyst");
    const cookie = await cookieOf(person);
    expect(await roleBy(cookie)).toBe("analyst");
    await setPassword(person.id, "жаңа құпиясөз ұзын");
    expect(await roleBy(cookie)).toBe("visitor");
    await expect(signIn(typed(person.email, testPassword))).rejects.toEqual(withCode("sign_in_refused"));
    expect((await signIn(typed(person.email, "жаңа құпиясөз ұзын"))).next).toBe("done");
  });
});

describe("signing in", () => {
  test("gives a cookie that no script reads and no other site sends", async () => {
    const person = await addPerson("researcher");
    const { cookies } = await signIn(typed(person.email.toUpperCase(), testPassword));
    const session = cookies.find((cookie) => cookie.includes("session_token"));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    expect(await roleBy({ cookie: session?.split(";")[0] ?? "" })).toBe("researcher");
  });

  test("says the same of an unknown address, a wrong password and somebody who is shut out", async () => {
    const person = await addPerson("analyst");
    await expect(signIn(typed("nobody@example.kz", testPassword))).rejects.toEqual(withCode("sign_in_refused"));
    await expect(signIn(typed(person.email, "wrong wrong wrong"))).rejects.toEqual(withCode("sign_in_refused"));
    await changePerson(person.id, { disabled: true });
    await expect(signIn(typed(person.email, testPassword))).rejects.toEqual(withCode("sign_in_refused"));
  });

  test("takes about as long for an unknown address as for a wrong password", async () => {
    const person = await addPerson("analyst");
    const timeOf = async (email: string, address: string) => {
      const startedAt = performance.now();
      await expect(signIn(typed(email, "wrong wrong wrong", address))).rejects.toThrow();
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (const address of ["192.0.2.20", "192.0.2.21", "192.0.2.22", "192.0.2.23"]) {
      known.push(await timeOf(person.email, address));
      unknown.push(await timeOf("nobody.at.all@example.kz", address));
    }
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test("slows down and then stops for an address that keeps guessing, and for no other", async () => {
    const limit = { tries: 3, seconds: 60 };
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => spendTry("guess", limit)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    await expect(spendTry("guess", limit)).rejects.toEqual(withCode("too_many_requests"));
    expect(await spendTry("other", limit)).toBe(1);
  });

  test("ends for whoever is shut out, at once", async () => {
    const person = await addPerson("researcher");
    const cookie = await cookieOf(person);
    expect(await roleBy(cookie)).toBe("researcher");
    await changePerson(person.id, { disabled: true });
    expect(await roleBy(cookie)).toBe("visitor");
  });

  test("can be ended everywhere but here", async () => {
    const person = await addPerson("analyst");
    const first = await cookieOf(person);
    const [kept] = await listSessions(person.id);
    const second = await cookieOf(person);
    await endSessions(person.id, kept?.id);
    expect([await roleBy(first), await roleBy(second)]).toEqual(["analyst", "visitor"]);
  });

  test("takes no cookie that was changed", async () => {
    const { cookie } = await cookieOf(await addPerson("admin"));
    expect(await roleBy({ cookie: cookie.replace(/session_token=./, "session_token=x") })).toBe("visitor");
    expect(await roleBy({ cookie: cookie.slice(0, -8) })).toBe("visitor");
  });
});

describe("the second step", () => {
  const appCode = (secret: string) => createOTP(new TextDecoder().decode(base32.decode(secret))).totp();

  test("is asked for after the password, by a code of the app or a backup code that works once", async () => {
    const person = await addPerson("researcher");
    const { cookie } = await cookieOf(person);
    const headers = new Headers({ cookie });
    const { secret, backupCodes } = await startSecondStep(headers, testPassword);
    await expect(confirmSecondStep(headers, "000000")).rejects.toEqual(withCode("code_refused"));
    expect((await signIn(typed(person.email, testPassword))).next, "off until it is confirmed").toBe("done");
    await confirmSecondStep(headers, await appCode(secret));

    const half = async () => {
      const { cookies, next } = await signIn(typed(person.email, testPassword));
      expect(next).toBe("code");
      return new Headers({ cookie: cookies.map((line) => line.split(";")[0]).join("; ") });
    };
    const first = await half();
    expect((await accessOf(first)).role, "the password alone opens nothing").toBe("visitor");
    const whole = async (headersOfHalf: Headers, code: string) => {
      const { cookies } = await signInByCode(code, "192.0.2.30", headersOfHalf);
      return roleBy({ cookie: cookies.map((line) => line.split(";")[0]).join("; ") });
    };
    await expect(whole(first, "000000")).rejects.toEqual(withCode("code_refused"));
    expect(await whole(first, await appCode(secret))).toBe("researcher");
    const [backup = ""] = backupCodes;
    expect(await whole(await half(), backup)).toBe("researcher");
    await expect(whole(await half(), backup)).rejects.toEqual(withCode("code_refused"));
    const trail = await getDatabase().prisma.auditEntry.findMany({ where: { address: "192.0.2.30" } });
    const [refused, entered] = ["sign_in.refused", "sign_in.code"];
    expect(trail.map(({ action }) => action)).toEqual([refused, entered, entered, refused]);
    expect(trail[0]).toMatchObject({ actorName: null, entityId: "unknown", after: { way: "code" } });
  });

  test("ends what a password alone began elsewhere, as whoever stole it may have", async () => {
    const person = await addPerson("researcher");
    const [own, stolen] = [await cookieOf(person), await cookieOf(person)];
    const headers = new Headers({ cookie: own.cookie });
    const { secret } = await startSecondStep(headers, testPassword);
    expect(await roleBy({ cookie: stolen.cookie })).toBe("researcher");
    const cookies = await confirmSecondStep(headers, await appCode(secret));
    expect(await roleBy({ cookie: stolen.cookie })).toBe("visitor");
    expect(await roleBy({ cookie: cookies.map((line) => line.split(";")[0]).join("; ") })).toBe("researcher");
  });

  test("is not made up for by a key that asks for nothing, where a role must have one", async () => {
    const person = await addPerson("researcher");
    const headers = new Headers({ cookie: (await cookieOf(person)).cookie });
    const { secret } = await startSecondStep(headers, testPassword);
    const cookies = await confirmSecondStep(headers, await appCode(secret));
    const strong = new Headers({ cookie: cookies.map((line) => line.split(";")[0]).join("; ") });
    const { pool } = getDatabase();
    const usual = await getInstallation();
    const actor = { id: null, name: "Synthetic admin", address: "192.0.2.7" };
    await changeInstallation({ ...usual, secondStepFrom: "researcher" }, actor);
    expect((await accessOf(strong)).lacksSecondStep).toBe(false);
    await pool.query("UPDATE person_session SET way = 'security_key' WHERE person_id = $1", [person.id]);
    expect(await accessOf(strong)).toMatchObject({ lacksSecondStep: true });
    await changeInstallation(usual, actor);
  });

  test("starts only with the present password", async () => {
    const person = await addPerson("analyst");
    await expect(requirePassword(person.id, "wrong wrong wrong")).rejects.toEqual(withCode("password_wrong"));
    await requirePassword(person.id, testPassword);
  });
});

describe("a token", () => {
  test("allows what it names, and never more than its owner may", async () => {
    const person = await addPerson("analyst");
    const token = await createApiToken(person.id, { name: "n", scopes: ["texts.read", "people.write"], days: 1 });
    const access = await accessOf(new Headers({ authorization: `Bearer ${token}` }));
    expect(access.may("texts.read")).toBe(true);
    expect(access.may("comments.read")).toBe(false);
    expect(access.may("people.write")).toBe(false);
  });

  test("is refused when it is revoked, too old, unknown, or its owner shut out", async () => {
    const person = await addPerson("analyst");
    const make = (now?: Date) => createApiToken(person.id, { name: "n", scopes: ["texts.read"], days: 1 }, now);
    const [revoked, old, live] = [await make(), await make(new Date("2026-01-01")), await make()];
    const { rows } = await getDatabase().pool.query("SELECT row_to_json(t)::text AS row FROM api_token t");
    expect(rows.some(({ row }) => [revoked, old, live].some((token) => row.includes(token)))).toBe(false);
    const ofRevoked = (await listApiTokens(person.id)).at(-1);
    await revokeApiToken((await addPerson("admin")).id, ofRevoked?.id ?? "");
    expect(await roleBy({ authorization: `Bearer ${revoked}` }), "of somebody else").toBe("analyst");
    await revokeApiToken(person.id, ofRevoked?.id ?? "");
    for (const token of [revoked, old, "akm_unknown", "nonsense"]) {
      await expect(roleBy({ authorization: `Bearer ${token}` })).rejects.toEqual(withCode("token_refused"));
    }
    expect(await roleBy({ authorization: `Bearer ${live}` })).toBe("analyst");
    await changePerson(person.id, { disabled: true });
    await expect(roleBy({ authorization: `Bearer ${live}` })).rejects.toEqual(withCode("token_refused"));
  });
});

describe("a link that works once", () => {
  test("works once, even for two who try at the same moment", async () => {
    const { token } = await createOneTimeLink({ purpose: "invitation", email: "New@Example.kz", role: "researcher" });
    expect(await findOneTimeLink(token)).toMatchObject({ email: "new@example.kz", role: "researcher" });
    const tries = await Promise.allSettled([spendOneTimeLink(token), spendOneTimeLink(token)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await findOneTimeLink(token)).toBeNull();
  });

  test("works no longer when it is too old", async () => {
    const { token } = await createOneTimeLink({ purpose: "reset", personId: "x" }, new Date("2026-01-01"));
    await expect(spendOneTimeLink(token)).rejects.toEqual(withCode("link_spent"));
  });
});

test("what has ended is swept away, and what works stays", async () => {
  const { pool } = getDatabase();
  const person = await addPerson("analyst");
  const [old, live] = [await cookieOf(person), await cookieOf(person)];
  const [first] = (await listSessions(person.id)).slice(-1);
  await pool.query("UPDATE person_session SET expires_at = now() - interval '1 minute' WHERE id = $1", [first?.id]);
  await sweepExpired();
  const { rows } = await pool.query("SELECT count(*) AS left FROM person_session WHERE person_id = $1", [person.id]);
  expect(rows).toEqual([{ left: 1 }]);
  expect([await roleBy(old), await roleBy(live)]).toEqual(["visitor", "analyst"]);
});

test("the last admin can neither be demoted nor shut out, even by two at once", async () => {
  await getDatabase().pool.query("DELETE FROM person");
  expect(await hasAdmin()).toBe(false);
  const [first, second] = [await addPerson("admin"), await addPerson("admin")];
  const tries = await Promise.allSettled([
    changePerson(first.id, { role: "analyst" }),
    changePerson(second.id, { disabled: true }),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await hasAdmin()).toBe(true);
});

test("a foreign page can't write with the cookie of a reader", async () => {
  const { cookie } = await cookieOf(await addPerson("admin"));
  const headers = { cookie, host: "localhost:3000" };
  expect((await requireWrite("imports.write", new Headers(headers))).role).toBe("admin");
  const foreign = new Headers({ ...headers, origin: "https://evil.example" });
  await expect(requireWrite("imports.write", foreign)).rejects.toEqual(withCode("forbidden"));
});

test("aggregates are public until an admin says otherwise", async () => {
  const seen = async () => (await accessOf(new Headers())).may("aggregates.read");
  expect(await seen()).toBe(true);
  await setAggregatesPublic(false);
  expect(await seen()).toBe(false);
  await setAggregatesPublic(true);
});
