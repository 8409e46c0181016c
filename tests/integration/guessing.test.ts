import { describe, expect, test } from "vitest";
import { accessOf } from "#app/access.ts";
import { createApiToken } from "#lib/data/people/api-tokens.ts";
import { createOneTimeLink, findOneTimeLink } from "#lib/data/people/one-time-link.ts";
import { requestNewPassword } from "#lib/data/people/request-new-password.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { guessElsewhere } from "#tests/setup/guess-elsewhere.ts";
import { addPerson } from "#tests/setup/people.ts";

const database = useDatabase();

describe("guessing", () => {
  test("is counted over all web processes: two of them let through no more tries than one", async () => {
    const guess = () => guessElsewhere(database.url(), "guessed@example.kz", 20, 7);
    const [first, second] = await Promise.all([guess(), guess()]);
    expect(first + second).toBe(7);
  });

  test("a token's scope can't be widened, nor its end put off, by how it is sent", async () => {
    const person = await addPerson("analyst");
    const asked = { name: "narrow", scopes: ["aggregates.read", "people.write"] as const, days: 1 };
    const token = await createApiToken(person.id, { ...asked, scopes: [...asked.scopes] });
    const by = async (authorization: string) => accessOf(new Headers({ authorization, "x-role": "admin" }));
    const access = await by(`Bearer ${token}`);
    expect(access.may("aggregates.read")).toBe(true);
    for (const permission of ["texts.read", "people.write", "own.manage"] as const) {
      expect(access.may(permission), permission).toBe(false);
    }
    for (const forged of [`${token}x`, token.slice(0, -1), token.toUpperCase(), `akm_${token}`]) {
      await expect(by(`Bearer ${forged}`)).rejects.toMatchObject({ code: "token_refused" });
    }
  });

  test("who asks for a new password learns nothing of whether somebody has the address", async () => {
    const person = await addPerson("analyst");
    const { token: former } = await createOneTimeLink({ purpose: "reset", personId: person.id });
    const say = () => ({ subject: "x", text: "x" });
    const known = await requestNewPassword(person.email, "192.0.2.50", "kk", say);
    // The answer is there before the link is made: an earlier one works until then.
    const unknown = await requestNewPassword("nobody@example.kz", "192.0.2.50", "kk", say);
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    await Promise.all([known.sent, unknown.sent]);
    expect(await findOneTimeLink(former)).toBeNull();
  });
});
