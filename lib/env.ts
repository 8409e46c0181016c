import { z } from "zod";
import { SetupError } from "./errors.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int();

/**
 * Every setting of an installation, read from the environment once. The description of each field is
 * what `docs/settings.md` says of it; a test holds the two together.
 */
export const envSchema = z.object({
  PORT: port.default(3000).describe("Port of the web server; 0 takes any free one."),
  HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Address the web server listens on; 0.0.0.0 lets other machines reach it."),
  AKIMETRICS_DATA: z
    .string()
    .default(".data")
    .describe("Data folder: the embedded database, uploaded files, logs. Relative to the checkout."),
  DATABASE_URL: z
    .string()
    .optional()
    .describe("A PostgreSQL (15 or newer) to use in place of the embedded one: postgresql://user:password@host/name."),
  DATABASE_POOL: count.min(2).max(500).default(10).describe("Most connections that one process keeps open."),
  DATABASE_TIMEOUT: count
    .min(0)
    .default(0)
    .describe("Seconds after which a statement is given up, 0 for never; `npm start` sets 30 for the web server."),
  WORKER_JOBS: count.min(1).max(16).default(1).describe("Jobs that one worker process does at the same time."),
  AKIMETRICS_KEY: z
    .string()
    .min(16)
    .optional()
    .describe("Secret that encrypts kept files, 16 characters or more; a key file in the data folder where absent."),
  ORIGINALS_DAYS: count
    .min(0)
    .max(36_500)
    .default(365)
    .describe("Days for which imported files are kept, encrypted, to be read again; 0 keeps none."),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "Address at which people reach the installation, such as https://akimetrics.example: for links and passkeys; https makes cookies Secure.",
    ),
  TRUST_PROXY: count
    .min(0)
    .max(10)
    .default(0)
    .describe("Proxies in front of the web server whose X-Forwarded headers are believed; 0 believes none."),
  SESSION_IDLE_HOURS: count
    .min(0)
    .max(168)
    .default(12)
    .describe("Hours without a request after which somebody has to sign in again; 0 for the seven days of a session."),
  API_REQUESTS_PER_MINUTE: count
    .min(0)
    .max(1_000_000)
    .default(600)
    .describe("Requests to the API and exports that one person or address may send in a minute; 0 for any number."),
  SMALLEST_CELL: count
    .min(0)
    .max(1000)
    .default(5)
    .describe(
      "People of a survey whose number is hidden from readers who may not read single responses: fewer than this.",
    ),
  SMTP_URL: z
    .string()
    .optional()
    .describe(
      "Mail server for invitations and new passwords, smtps://user:password@host; needs PUBLIC_URL too, else admins hand links over.",
    ),
  MAIL_FROM: z.string().default("Akimetrics <akimetrics@localhost>").describe("Sender of mails."),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Issuer of OpenID Connect for single sign-on; its redirect address is PUBLIC_URL/api/auth/callback/sso."),
  OIDC_CLIENT_ID: z.string().optional().describe("Client id at the issuer."),
  OIDC_CLIENT_SECRET: z.string().optional().describe("Client secret at the issuer."),
  OIDC_ROLE: z
    .enum(["none", "analyst", "researcher"])
    .default("none")
    .describe(
      "Role of people whom single sign-on brings for the first time; none lets only those in who were invited.",
    ),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      "Token, 16 characters or more, for which /metrics tells Prometheus how the installation fares; off where absent.",
    ),
  LOG_LEVEL: z
    .enum(["error", "warning", "info", "debug"])
    .default("info")
    .describe("How much web server and worker say on standard error: error, warning, info or debug."),
  LOG_FORMAT: z
    .enum(["text", "json"])
    .default("text")
    .describe("text for a person at a terminal; json for one object a line, with each request."),
});

/** The settings in force, typed. */
export type Env = z.infer<typeof envSchema>;

/**
 * Parses settings; a variable that is set to nothing counts as not set.
 * @throws SetupError `settingInvalid` with `name`, `value` and `reason`
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? "");
  throw new SetupError("settingInvalid", { name, value: given[name] ?? "", reason: issue?.message ?? "" });
}

let env: Env | null = null;

/** The settings of this process, parsed at the first call. */
export function getEnv(): Env {
  env ??= parseEnv(process.env);
  return env;
}
