import { getEnv } from "#lib/env.ts";

/**
 * Where the reader reaches this installation: as the settings say, else as they wrote it themselves. Only for what the
 * reader alone sees: in a mail to somebody else a made-up `Host` would lead them astray.
 */
export function ownAddress(headers: Headers): URL {
  const { PUBLIC_URL, PORT } = getEnv();
  return new URL(PUBLIC_URL ?? `http://${headers.get("host") ?? `localhost:${PORT}`}`);
}
