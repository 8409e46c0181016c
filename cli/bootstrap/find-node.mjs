import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const OLDEST = [22, 19];

/**
 * The Node.js that the lock file pins for this system, else the machine's own where it is new enough.
 * Ends the process with a sentence when neither serves.
 */
export function findNode(root) {
  const system = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const program = process.platform === "win32" ? "node.exe" : "node";
  const pinned = join(root, "node_modules", `node-${system}`, "bin", program);
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  process.stderr.write(
    `akimetrics: npm has no Node.js for ${system}, and this one (${process.version}) is too old. ` +
      `Install Node.js ${OLDEST.join(".")} or newer and try again.\n`,
  );
  return process.exit(1);
}
