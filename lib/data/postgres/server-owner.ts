import "server-only";

/** The user and group under which the server's programs run; nothing where that is simply the own user. */
export interface ServerOwner {
  uid?: number;
  gid?: number;
}

const NOBODY = 65_534;

/** PostgreSQL refuses to run as root, so root hands it to nobody; everyone else runs it as himself. */
export function getServerOwner(): ServerOwner {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** The server's programs get nothing of this process's environment: no secret, no language, no zone. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: "production",
};
