import { z } from "zod";
import { defineCommand } from "./command.ts";
import { type Check, checkDatabase, checkDisk, checkNode, checkPortSetting } from "./doctor-checks.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { operandsOf } from "./operands.ts";

const usage = "[--json]";
const MARKS = { ok: "ok  ", warn: "warn", fail: "FAIL" } as const;

/** Looks the installation over; exits with 1 when something has failed. */
export const doctor = defineCommand({
  usage,
  options: z.object({
    json: z.boolean().default(false).describe("One JSON object with all checks on standard output"),
  }),
  run: async (context, { json }, operands) => {
    const called = await refusing(context, "en", async () => {
      operandsOf(operands, `doctor ${usage}`, 0);
      return exitCodes.ok;
    });
    if (called !== exitCodes.ok) return called;
    const checks: Check[] = [
      checkNode(),
      checkDisk(context.env.AKIMETRICS_DATA),
      ...(await checkDatabase(context)),
      await checkPortSetting(context.env),
    ];
    if (json) context.print(JSON.stringify({ checks }));
    else
      for (const { state, name, finding, mend } of checks) {
        context.print(`${MARKS[state]}  ${name}: ${finding}${mend === null ? "" : `\n      ${mend}`}`);
      }
    return checks.some((check) => check.state === "fail") ? 1 : 0;
  },
});
