import "server-only";
import { randomUUID } from "node:crypto";
import { type Person as PersonRow, Prisma } from "#prisma/generated/client.ts";
import { type Locale, locales } from "../../domain/model.ts";
import type { GivenRole } from "../../domain/permissions.ts";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { checkPassword } from "./check-password.ts";
import { hashPassword } from "./password-hash.ts";

/** Somebody who can sign in, or could until `disabledAt`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly disabledAt: Date | null;
  readonly twoFactorEnabled: boolean;
  /** Of the mails to them; null where they never said. */
  readonly language: Locale | null;
  readonly createdAt: Date;
}

function personOf(row: PersonRow): Person {
  const { id, name, email, role, disabledAt, twoFactorEnabled, createdAt } = row;
  const language = locales.find((known) => known === row.language) ?? null;
  return { id, name, email, role: role as GivenRole, disabledAt, twoFactorEnabled, language, createdAt };
}

/** All people by name. */
export async function listPeople(): Promise<Person[]> {
  const rows = await getDatabase().prisma.person.findMany({ orderBy: [{ name: "asc" }, { email: "asc" }] });
  return rows.map(personOf);
}

/** A person by id. Throws NotFoundError `person_not_found`. */
export async function getPerson(id: string): Promise<Person> {
  const row = await getDatabase().prisma.person.findUnique({ where: { id } });
  if (!row) throw new NotFoundError("person_not_found");
  return personOf(row);
}

/** A person by e-mail address, or null. */
export async function findPersonByEmail(email: string): Promise<Person | null> {
  const row = await getDatabase().prisma.person.findUnique({ where: { email: email.trim().toLowerCase() } });
  return row && personOf(row);
}

/** Whether anybody can keep this installation: where not, set-up is still to be done. */
export async function hasAdmin(): Promise<boolean> {
  return (await getDatabase().prisma.person.count({ where: { role: "admin", disabledAt: null } })) > 0;
}

/** Whether a text can be an e-mail address; whether somebody reads it there, only a mail can tell. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>"]{2,}$/u.test(text);
}

/** What is needed to let somebody in. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly role: GivenRole;
  readonly password: string;
  readonly language?: Locale;
}

function cleaned(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
}

/**
 * Adds a person who signs in with a password.
 * @throws InvalidRequestError `person_name_blank`, `email_malformed`, `email_taken`, and those of `checkPassword`
 */
export async function createPerson({ name, email, role, password, language }: NewPerson): Promise<Person> {
  const person = { id: randomUUID(), name: cleaned(name).slice(0, 200), email: cleaned(email).toLowerCase(), role };
  if (person.name === "") throw new InvalidRequestError("person_name_blank");
  if (!isEmail(person.email)) throw new InvalidRequestError("email_malformed");
  checkPassword(password, person);
  const credential = { id: randomUUID(), accountId: person.id, providerId: "credential" };
  try {
    const row = await getDatabase().prisma.person.create({
      data: {
        ...person,
        language,
        emailVerified: true,
        credentials: { create: { ...credential, password: await hashPassword(password) } },
      },
    });
    return personOf(row);
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken ? new InvalidRequestError("email_taken", {}, { cause: error }) : error;
  }
}

/**
 * Gives a person a new password and signs them out everywhere, but for one session where it is named.
 * @throws NotFoundError `person_not_found`, InvalidRequestError of `checkPassword`
 */
export async function setPassword(
  personId: string,
  password: string,
  exceptSession: string | null = null,
): Promise<Person> {
  const person = await getPerson(personId);
  checkPassword(password, person);
  const hash = await hashPassword(password);
  const { prisma } = getDatabase();
  const key = { providerId: "credential", accountId: personId };
  await prisma.$transaction([
    prisma.personCredential.upsert({
      where: { providerId_accountId: key },
      create: { ...key, id: randomUUID(), userId: personId, password: hash },
      update: { password: hash },
    }),
    prisma.personSession.deleteMany({
      where: { userId: personId, id: exceptSession === null ? undefined : { not: exceptSession } },
    }),
  ]);
  return person;
}

/** Chooses the language of the mails to a person. */
export async function setLanguage(personId: string, language: Locale): Promise<void> {
  await getDatabase().prisma.person.update({ where: { id: personId }, data: { language } });
}

/** What an admin can change of a person. */
export type PersonChange = { readonly role: GivenRole } | { readonly disabled: boolean };

/**
 * Gives a person another role, shuts them out or lets them in again. Whoever is shut out is signed out at once.
 * @throws NotFoundError `person_not_found`, InvalidRequestError `last_admin` where nobody could keep the installation
 */
export async function changePerson(id: string, change: PersonChange): Promise<{ before: Person; after: Person }> {
  const before = await getPerson(id);
  const { prisma } = getDatabase();
  await inTransaction(async (client) => {
    // Two admins who demote each other at the same moment must not both succeed.
    const admins = await client.query(
      "SELECT id FROM person WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE",
    );
    if ("role" in change)
      await client.query("UPDATE person SET role = $2, updated_at = now() WHERE id = $1", [id, change.role]);
    else {
      await client.query("UPDATE person SET disabled_at = $2, updated_at = now() WHERE id = $1", [
        id,
        change.disabled ? new Date() : null,
      ]);
      if (change.disabled) await client.query("DELETE FROM person_session WHERE person_id = $1", [id]);
    }
    const { rows } = await client.query<{ admins: number }>(
      "SELECT count(*) AS admins FROM person WHERE role = 'admin' AND disabled_at IS NULL",
    );
    if (admins.rows.length > 0 && rows[0]?.admins === 0) throw new InvalidRequestError("last_admin");
  });
  return { before, after: personOf(await prisma.person.findUniqueOrThrow({ where: { id } })) };
}
