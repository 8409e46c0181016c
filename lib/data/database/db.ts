import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, types } from "pg";
import { PrismaClient } from "#prisma/generated/client.ts";
import { getEnv } from "../../env.ts";
import { SetupError } from "../../errors.ts";
import { log } from "../../log/log.ts";

/** Both ways to one database, over one pool: Prisma for small tables, `pool` for facts and bulk work. */
export interface Database {
  prisma: PrismaClient;
  pool: Pool;
}

const INT8_OID = 20;
const NUMERIC_OID = 1700;
const DATE_OID = 1082;

/** Next.js evaluates modules more than once in development; the pool must outlive that. */
const store = globalThis as { akimetricsDatabase?: Database; akimetricsDatabaseUrl?: string };

/**
 * Names the database for this process where no `DATABASE_URL` does; called by the command line after it has found or
 * started the embedded server.
 */
export function setDatabaseUrl(url: string): void {
  store.akimetricsDatabaseUrl = url;
}

/**
 * The database of this process, connected at the first question.
 * `pool` returns bigint and numeric as numbers and calendar days as YYYY-MM-DD.
 * @throws SetupError `databaseNotOpened` where neither the environment nor `setDatabaseUrl` names one
 */
export function getDatabase(): Database {
  store.akimetricsDatabase ??= connect();
  return store.akimetricsDatabase;
}

/** Closes all connections; the next `getDatabase` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const database = store.akimetricsDatabase;
  delete store.akimetricsDatabase;
  await database?.prisma.$disconnect();
  await database?.pool.end();
}

function connect(): Database {
  const env = getEnv();
  const url = store.akimetricsDatabaseUrl ?? env.DATABASE_URL;
  if (url === undefined) throw new SetupError("databaseNotOpened");
  const pool = new Pool({
    connectionString: url,
    max: env.DATABASE_POOL,
    statement_timeout: env.DATABASE_TIMEOUT * 1000,
    application_name: "akimetrics",
    types: { getTypeParser: parserFor },
  });
  // An idle connection that breaks is replaced at the next question; unheard, its error would end the process.
  const noteLoss = (error: Error): void => log("warning", "database_connection_lost", {}, error);
  pool.on("error", noteLoss);
  pool.on("connect", (client) => client.on("error", noteLoss));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function parserFor(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  if (oid === INT8_OID || oid === NUMERIC_OID) return parseNumber;
  if (oid === DATE_OID) return (value) => value;
  return types.getTypeParser(oid, format ?? "text");
}

/** @throws RangeError for a whole number that a double can't hold exactly, which would otherwise be rounded unsaid. */
function parseNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw new RangeError(`${value} is too large to be read exactly`);
  }
  return number;
}
