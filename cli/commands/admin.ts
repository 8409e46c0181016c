import { z } from "zod";
import { InvalidRequestError, NotFoundError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { type CommandContext, defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";

const usage = "create [--json]\n       admin reset EMAIL [--json]";

const options = z.object({
  json: z.boolean().default(false).describe("One JSON object with the link and until when it works"),
  lang: languageOption,
});
type Given = z.infer<typeof options>;

async function printLink(
  context: CommandContext,
  { json, lang }: Given,
  phrase: "admin_link" | "reset_link",
  made: { token: string; expiresAt: Date },
): Promise<void> {
  const { linkAddress } = await import("#lib/data/people/link-address.ts");
  const link = linkAddress(made.token, lang);
  if (json) context.print(JSON.stringify({ link, expiresAt: made.expiresAt.toISOString() }));
  else context.print(`${sayCommand(phrase, { until: made.expiresAt.toISOString() }, lang)}\n${link}`);
}

async function create(context: CommandContext, given: Given): Promise<void> {
  await context.openDatabase();
  const { offerSetUp } = await import("#lib/data/people/offer-set-up.ts");
  await printLink(context, given, "admin_link", await offerSetUp());
}

async function reset(context: CommandContext, given: Given, email: string): Promise<void> {
  await context.openDatabase();
  const { findPersonByEmail } = await import("#lib/data/people/people.ts");
  const { createOneTimeLink, withdrawLinks } = await import("#lib/data/people/one-time-link.ts");
  const person = await findPersonByEmail(email);
  if (!person) throw new NotFoundError("person_not_found");
  await withdrawLinks("reset", { personId: person.id });
  await printLink(context, given, "reset_link", await createOneTimeLink({ purpose: "reset", personId: person.id }));
}

/** `admin`: links for the owner of the machine, when nobody can sign in who could make them on the pages. */
export const admin = defineCommand({
  options,
  usage,
  run: (context, given, operands) =>
    refusing(context, given.lang, async () => {
      const [action, email] = operandsOf(operands, `admin ${usage}`, 1, 2);
      if (action === "create" && email === undefined) await create(context, given);
      else if (action === "reset" && email !== undefined) await reset(context, given, email);
      else throw new InvalidRequestError("missing_operand", { usage: `admin ${usage}` });
      return exitCodes.ok;
    }),
});
