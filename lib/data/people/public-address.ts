import "server-only";
import { getEnv } from "../../env.ts";

/** Where people reach this installation: `PUBLIC_URL`, else the machine itself. */
export function publicAddress(): URL {
  const { PUBLIC_URL, PORT } = getEnv();
  return new URL(PUBLIC_URL ?? `http://localhost:${PORT}`);
}
