import { createServer } from "node:net";
import { SetupError } from "#lib/errors.ts";

/**
 * Makes sure that the web server will be able to listen, before anything long is begun.
 * @returns the port; a free one for 0
 * @throws SetupError `portTaken`, `portForbidden`, `hostUnknown`
 */
export function checkPort(host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => fail(toSetupError(error, host, port)));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

function toSetupError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") return new SetupError("portTaken", { host, port, next: port + 1 });
  if (error.code === "EACCES") return new SetupError("portForbidden", { host, port });
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return new SetupError("hostUnknown", { host });
  return error;
}
