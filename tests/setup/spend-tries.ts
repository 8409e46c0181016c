import { closeDatabase } from "#lib/data/database/db.ts";
import { spendTry } from "#lib/data/people/rate-limit.ts";

/** A web process' part of a guessing: tries of one key at once, of which it says how many were let through. */
const [, , key = "", tries = "0", limit = "0"] = process.argv;

const spent = Array.from({ length: Number(tries) }, () => spendTry(key, { tries: Number(limit), seconds: 60 }));
const ends = await Promise.allSettled(spent);
process.stdout.write(String(ends.filter(({ status }) => status === "fulfilled").length));
await closeDatabase();
