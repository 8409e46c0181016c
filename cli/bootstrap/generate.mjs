import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { withLock } from "./lock.mjs";

/**
 * Writes prisma/generated unless it belongs to the schema there is. Prisma wants to download an engine that only its
 * own migration commands use; pointed at any program it does without, so nothing but npm has to be reached.
 */
export function ensureGenerated(root, node) {
  if (isGenerated(root)) return;
  withLock(join(root, ".generate.lock"), () => {
    if (!isGenerated(root)) generate(root, node);
  });
}

function isGenerated(root) {
  const stamp = stampPath(root);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hashInputs(root);
}

function generate(root, node) {
  const prisma = join(root, "node_modules", "prisma", "build", "index.js");
  const done = spawnSync(node, [prisma, "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
    process.stderr.write("akimetrics: Prisma could not write its client; what it said stands above.\n");
    process.exit(1);
  }
  writeFileSync(stampPath(root), hashInputs(root));
}

function stampPath(root) {
  return join(root, "prisma", "generated", ".inputs");
}

function hashInputs(root) {
  const hash = createHash("sha256");
  for (const path of ["prisma/schema.prisma", "node_modules/prisma/package.json"]) {
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}
