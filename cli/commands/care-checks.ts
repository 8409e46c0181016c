import { readCare } from "#lib/data/installation/care.ts";
import { checkKeyMark } from "#lib/data/installation/key-mark.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { sayError } from "../say-error.ts";
import type { Check } from "./doctor-checks.ts";

const DAY_MS = 86_400_000;
const OLD_BACKUP_DAYS = 30;

const keyMend =
  "Put back installation.key of the data folder (or AKIMETRICS_KEY), or restore a backup. Without it kept files stay closed, second steps have to be set up anew, and commenters of new files are not known as those of old ones.";

async function checkKey(): Promise<Check> {
  try {
    const found = await checkKeyMark();
    if (found === "right") return { name: "key", state: "ok", finding: "there and whole", mend: null };
    if (found === "new")
      return { name: "key", state: "ok", finding: "none yet; made when it is first needed", mend: null };
    const finding = found === "lost" ? "lost: the data were used with one" : "not the one that the data were used with";
    return { name: "key", state: "fail", finding, mend: keyMend };
  } catch (error) {
    if (!(error instanceof AkimetricsError)) throw error;
    return { name: "key", state: "fail", finding: sayError(error), mend: null };
  }
}

/** What needs a person's care: somebody who can administer, a recent backup, the key. */
export async function checkCare(now: Date): Promise<Check[]> {
  const { admins, lastBackupAt, hasImports } = await readCare();
  const people: Check =
    admins > 0
      ? { name: "administrators", state: "ok", finding: String(admins), mend: null }
      : {
          name: "administrators",
          state: "warn",
          finding: "none",
          mend: "Make one by a link: npm run -s akimetrics -- admin create",
        };
  const days = lastBackupAt === null ? null : Math.floor((now.getTime() - lastBackupAt.getTime()) / DAY_MS);
  const finding = days === null ? "none was made" : `${days} days old`;
  const isDue = hasImports && (days === null || days > OLD_BACKUP_DAYS);
  const backup: Check = isDue
    ? { name: "backup", state: "warn", finding, mend: "Make one: npm run -s akimetrics -- backup FILE" }
    : { name: "backup", state: "ok", finding, mend: null };
  return [await checkKey(), people, backup];
}
