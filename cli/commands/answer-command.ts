import { z } from "zod";
import { ownersAccess } from "#lib/answers/access.ts";
import { type ApiRouteName, apiRoutes } from "#lib/contract/api-routes.ts";
import { defaultLanguage, languageOf } from "#lib/contract/languages.ts";
import type { ParameterName } from "#lib/contract/parameters.ts";
import { choiceOf, oneOf } from "#lib/contract/query-reader.ts";
import { type Locale, locales } from "#lib/domain/model.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { type Command, type CommandContext, defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { operandsOf } from "./operands.ts";

/** A parameter that is an option. What stands in the path of a route is a word of the command instead. */
type OptionName = Exclude<ParameterName, "survey">;

/** What the options of reading commands take and are for; the API's document says the same at more length. */
const descriptions: Readonly<Record<OptionName, readonly [value: string, description: string]>> = {
  from: ["DAY", "First local day, YYYY-MM-DD; the first day with data where none is given"],
  to: ["DAY", "Last local day, YYYY-MM-DD; the last day with data, today at the latest, where none is given"],
  region: ["CODE,…", "Regions, such as KZ-61,KZ-27"],
  platform: ["NAME,…", "Networks, such as facebook,instagram"],
  account: ["PLATFORM:HANDLE,…", "Accounts, such as instagram:akimat"],
  url: ["ADDRESS", "A page: whether it is official, and its account"],
  by: ["KEY,…", "Group by any of region, platform, account, organization, month"],
  search: ["WORDS", "Posts whose text has these words, or words that begin so"],
  type: ["KIND,…", "Kinds of post, such as photo,video"],
  sort: ["KEY", "Order: published, likes, comments or shares"],
  direction: ["asc|desc", "Direction of the order; desc where none is given"],
  cursor: ["CURSOR", "Where the page before ended"],
  limit: ["NUMBER", "Most rows on a page, up to 500; 50 where none is given"],
  questions: ["0|1", "1 leaves out comments that do not look like a question"],
  question: ["CODE,…", "Questions, such as must_answer,rating; all where none is given"],
  row: ["CODE", "Question of the rows"],
  column: ["CODE", "Question of the columns"],
  filter: ["CODE:OPTION,…", "Only people who gave these answers, such as age:25_35"],
  language: ["kk|ru|en,…", "Languages in which people answered"],
  "margin-blank": ["refuse|leave-out", "What becomes of people who left blank what they are weighed by"],
  margin: ["CODE:OPTION=PERCENT,…", "Known shares to weigh people by, such as age:18_24=30,age:25_35=70"],
  suppress: ["NUMBER", "Hide counts above 0 and under this"],
  base: ["answered|asked|ticks", "What shares are of; answered where none is given"],
  lang: ["kk|ru|en", "Language of words and names; en where none is given"],
  format: ["json|csv|table", "Form of the answer; a table for people where none is given"],
};

/** Columns that JSON and CSV have and a table for people leaves out, so that it fits a wide terminal. */
const leftToPrograms =
  /\.(?:sum|missing)$|^(?:capturedAt|externalId|permalink|definition\.|whenUndefined\.|denominator\.|shortNames\.)/;

/** Whether a table for people has the column; of a text in three languages it has the reader's. */
function isForPeople(column: string, language: Locale): boolean {
  const ending = locales.find((locale) => column.endsWith(`.${locale}`));
  return !leftToPrograms.test(column) && (ending === undefined || ending === language);
}

/** Parameters of a route as options of a command; every command can be told its language. */
function optionNames(route: ApiRouteName): OptionName[] {
  return [...new Set<ParameterName>([...apiRoutes[route].parameters, "lang"])].filter((name) => name !== "survey");
}

/** Options by the names of the route's parameters; their values are read as the route reads them. */
export function answerOptions(
  route: ApiRouteName,
): z.ZodObject<Record<string, z.ZodOptional<z.ZodArray<z.ZodString>>>> {
  return z.object(
    Object.fromEntries(
      optionNames(route).map((name) => {
        const [value, description] = descriptions[name];
        return [name, z.array(z.string()).optional().meta({ value, description })];
      }),
    ),
  );
}

/** How a reading command is called. */
export function answerUsage(route: ApiRouteName): string {
  return optionNames(route)
    .map((name) => `[--${name} ${descriptions[name][0]}]`)
    .join(" ");
}

/** The query that a route would get, from what was given on the command line. */
function queryOf(options: Readonly<Record<string, readonly string[] | undefined>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(options).flatMap(([name, texts = []]) => texts.map((text) => [name, text])),
  );
}

/** The language to refuse in: the one asked for, or where that is none of ours, the usual one. */
export function refusalLanguage(asked: readonly string[] = []): Locale {
  return locales.find((locale) => locale === asked[0]?.trim().toLowerCase()) ?? defaultLanguage;
}

/** Prints a text that ends its own last line. */
export function printText(context: CommandContext, text: string): void {
  context.print(text.replace(/\n$/, ""));
}

/** Answers a question of the API on standard output, in the same bytes where JSON or CSV is asked for. */
export async function printAnswer(
  route: ApiRouteName,
  options: Readonly<Record<string, readonly string[] | undefined>>,
  context: CommandContext,
): Promise<void> {
  const query = queryOf(options);
  const language = languageOf(query);
  const format =
    oneOf(query, "format") === null ? "table" : choiceOf(query, "format", ["json", "csv", "table"], "table");
  query.delete("format");
  if (!(apiRoutes[route].parameters as readonly string[]).includes("lang")) query.delete("lang");
  await context.openDatabase();
  const { answerQuestion, writeAnswer } = await import("#lib/answers/answer-question.ts");
  const answered = await answerQuestion(route, query, ownersAccess);
  if (format !== "table") return printText(context, writeAnswer(answered, format));
  if (answered.cells.length === 0) return context.note(sayCommand("nothing_found", {}, language));
  const { textTable } = await import("#lib/export/text-table.ts");
  const shown = answered.columns.map((column) => isForPeople(column, language));
  const headers = answered.columns.filter((_column, index) => shown[index]);
  const cells = answered.cells.map((row) => row.filter((_cell, index) => shown[index]));
  printText(context, textTable(headers, cells));
  const { nextCursor } = answered.answer;
  if (nextCursor) context.note(sayCommand("next_page", { cursor: nextCursor }, language));
}

/** A command that asks what a route of the API asks. */
export function answerCommand(route: ApiRouteName): Command {
  return defineCommand({
    options: answerOptions(route),
    usage: answerUsage(route),
    run: (context, options, operands) =>
      refusing(context, refusalLanguage(options.lang), async () => {
        operandsOf(operands, `${route} ${answerUsage(route)}`, 0);
        await printAnswer(route, options, context);
        return exitCodes.ok;
      }),
  });
}
