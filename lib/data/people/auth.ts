import "server-only";
import { hkdfSync } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import { getEnv } from "../../env.ts";
import { log } from "../../log/log.ts";
import { getDatabase } from "../database/db.ts";
import { recordAudit } from "../installation/audit.ts";
import { installationKey } from "../installation/installation-key.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { publicAddress } from "./public-address.ts";
import { refusedSignOnPath } from "./refused-sign-on.ts";
import { sessionWay } from "./session-way.ts";
import { singleSignOn } from "./single-sign-on.ts";
import { noteNewcomer, roleOfNewcomer } from "./welcome-by-single-sign-on.ts";

/** How long somebody stays signed in at most, in seconds; nothing lengthens it. */
export const sessionSeconds = 7 * 24 * 3600;

/** Where the few paths of better-auth that a browser calls itself are served. */
export const authPath = "/api/auth";

const day = 24 * 3600;

/** Words of better-auth itself: whatever might quote somebody has other signs in it. */
const ownWords = /^[\w :."-]{1,160}$/;

function tellRefusal(_level: string, message: string, ...more: unknown[]): void {
  const error = more.find((part) => part instanceof Error);
  log("warning", "sign_in_refused", { text: ownWords.test(message) ? message : null }, error);
}

function createAuth(secret: string) {
  const { prisma } = getDatabase();
  const address = publicAddress();
  const isHttps = address.protocol === "https:";
  const { config, linking } = singleSignOn(getEnv());
  return betterAuth({
    appName: "Akimetrics",
    baseURL: address.href,
    basePath: authPath,
    // The route has refused foreign pages already; a reader may well come by another name than the settings know.
    trustedOrigins: (request) => [request?.headers.get("origin") ?? address.origin],
    secret,
    database: prismaAdapter(prisma, { provider: "postgresql" }),
    telemetry: { enabled: false },
    onAPIError: { errorURL: refusedSignOnPath },
    // What it would log are refusals: for whoever sets single sign-on up.
    logger: { level: "error", log: tellRefusal },
    // Our own, in the database and over all doors: lib/data/people/rate-limit.ts.
    rateLimit: { enabled: false },
    user: {
      modelName: "person",
      additionalFields: {
        role: { type: "string", required: true, defaultValue: "analyst", input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      modelName: "personSession",
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      freshAge: day,
      additionalFields: { way: { type: "string", required: false, input: false } },
    },
    account: { modelName: "personCredential", accountLinking: linking, encryptOAuthTokens: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 1000,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    databaseHooks: {
      // Nobody signs up: whoever becomes a person here, and not by a link of ours, comes by single sign-on.
      user: {
        create: {
          before: async (newcomer) => ({ data: await roleOfNewcomer(newcomer) }),
          after: noteNewcomer,
        },
      },
      session: {
        create: {
          before: async ({ userId }, context) => {
            const person = await prisma.person.findUnique({ where: { id: userId }, select: { disabledAt: true } });
            if (person === null || person.disabledAt !== null) {
              throw new APIError("UNAUTHORIZED", { code: "shut_out", message: "shut out" });
            }
            return { data: { way: context ? sessionWay(context) : null } };
          },
          after: async ({ userId, ipAddress, way }) => {
            if (way !== "passkey" && way !== "security_key" && way !== "single_sign_on") return;
            const { id, name } = await prisma.person.findUniqueOrThrow({ where: { id: userId } });
            const actor = { id, name, address: ipAddress ?? null };
            await recordAudit({ actor, action: `sign_in.${way}`, entity: "person", entityId: id });
          },
        },
      },
    },
    advanced: {
      // The library knows `__Secure-` only; `__Host-` keeps cookies of neighbouring hosts out too.
      cookiePrefix: isHttps ? "__Host-akimetrics" : "akimetrics",
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    plugins: [
      twoFactor({ issuer: "Akimetrics", twoFactorCookieMaxAge: 600 }),
      passkey({
        rpName: "Akimetrics",
        rpID: address.hostname,
        // Nobody types a name before: the key itself must know whose it is.
        authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
      }),
      genericOAuth({ config }),
    ],
  });
}

/** better-auth over our tables. */
export type Auth = ReturnType<typeof createAuth>;

let auth: Promise<Auth> | null = null;

/** The sign-in of this process; its secret is derived from the installation's, which all processes share. */
export function getAuth(): Promise<Auth> {
  auth ??= installationKey().then((key) =>
    createAuth(Buffer.from(hkdfSync("sha256", key, "", "akimetrics sign-in", 32)).toString("base64url")),
  );
  return auth;
}
