import { z } from "zod";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";

const actions = ["load", "remove", "state"] as const;
const usage = `${actions.join("|")} [--lang kk|ru|en]`;

/** `demo`: the reconstruction of the study's year, loaded, removed, or asked after. */
export const demo = defineCommand({
  options: z.object({ lang: languageOption }),
  usage,
  run: (context, { lang }, operands) =>
    refusing(context, lang, async () => {
      const [value = ""] = operandsOf(operands, `demo ${usage}`, 1);
      const action = actions.find((known) => known === value);
      if (!action)
        throw new InvalidRequestError("bad_choice", { parameter: "demo", value, choices: actions.join(", ") });
      await context.openDatabase();
      const [{ demoState, loadDemo, removeDemo }, { machineOwner, recordAudit }] = await Promise.all([
        import("#lib/data/installation/demo.ts"),
        import("#lib/data/installation/audit.ts"),
      ]);
      if (action === "load") {
        const { accounts, posts, followerCounts } = await loadDemo();
        await recordAudit({ actor: machineOwner, action: "demo.load", entity: "demo", entityId: "demo" });
        context.print(sayCommand("demo_loaded", { accounts, posts, followers: followerCounts }, lang));
      } else if (action === "remove") {
        await removeDemo();
        await recordAudit({ actor: machineOwner, action: "demo.remove", entity: "demo", entityId: "demo" });
        context.print(sayCommand("demo_removed", {}, lang));
      } else {
        context.print(sayCommand("demo_state", { state: await demoState() }, lang));
      }
      return exitCodes.ok;
    }),
});
