import { ownersAccess } from "#lib/answers/access.ts";
import type { ApiRouteName } from "#lib/contract/api-routes.ts";
import { apiRoutes } from "#lib/contract/api-routes.ts";
import { parameters } from "#lib/contract/parameters.ts";
import { choiceOf, oneOf } from "#lib/contract/query-reader.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { type Command, type CommandOption, exitCodes, type Given, type Speech } from "./command.ts";

/** What the options of reading commands are for; the API's document says the same at more length. */
const descriptions: Readonly<Record<keyof typeof parameters, readonly [value: string, description: string]>> = {
  from: ["DAY", "First local day, YYYY-MM-DD; the first day with data where none is given."],
  to: ["DAY", "Last local day, YYYY-MM-DD; the last day with data where none is given."],
  region: ["CODE,…", "Regions, such as KZ-61,KZ-27."],
  platform: ["NAME,…", "Networks, such as facebook,instagram."],
  account: ["PLATFORM:HANDLE,…", "Accounts, such as instagram:akimat."],
  by: ["KEY,…", "Group by any of region, platform, account, organization, month."],
  search: ["WORDS", "Posts whose text has these words, or words that begin so."],
  type: ["KIND,…", "Kinds of post, such as photo,video."],
  sort: ["KEY", "published, likes, comments or shares."],
  direction: ["asc|desc", "Direction of the order; desc where none is given."],
  cursor: ["CURSOR", "Where the page before ended."],
  limit: ["NUMBER", "Most posts on a page, up to 500; 50 where none is given."],
  lang: ["kk|ru|en", "Language of words and names; en where none is given."],
  format: ["json|csv|table", "Form of the answer; a table for people where none is given."],
};

/** Options of a reading command: the parameters of its route, each by its own name. */
function optionsOf(route: ApiRouteName): Record<string, CommandOption> {
  return Object.fromEntries(
    apiRoutes[route].parameters.map((name) => {
      const [value, description] = descriptions[name];
      return [name, { type: "string", multiple: true, value, description } satisfies CommandOption];
    }),
  );
}

/** The query that a route would get, from what was given on the command line. */
export function queryOf(route: ApiRouteName, given: Given): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of apiRoutes[route].parameters) for (const text of given.texts(name)) query.append(name, text);
  return query;
}

/** Answers a question of the API on standard output, in the same bytes where JSON or CSV is asked for. */
export async function answerOnOutput(route: ApiRouteName, given: Given, speech: Speech): Promise<void> {
  const query = queryOf(route, given);
  const format = oneOf(query, "format") === null ? "table" : choiceOf(query, "format", ["json", "csv", "table"], "table");
  query.delete("format");
  const { answerQuestion, writeAnswer } = await import("#lib/answers/answer-question.ts");
  const answered = await answerQuestion(route, query, ownersAccess);
  if (format !== "table") return speech.write(writeAnswer(answered, format));
  if (answered.cells.length === 0) return speech.warn(sayCommand("nothing_found", {}, speech.language));
  const { textTable } = await import("#lib/export/text-table.ts");
  await speech.write(textTable(answered.columns, answered.cells));
  const { nextCursor } = answered.answer;
  if (nextCursor) speech.warn(sayCommand("next_page", { cursor: nextCursor }, speech.language));
}

/** A command that asks what a route of the API asks. */
export function answerCommand(route: ApiRouteName, summary: string): Command {
  const options = optionsOf(route);
  return {
    name: route,
    summary,
    usage: `${route} ${Object.entries(options).map(([name, { value }]) => `[--${name} ${value}]`).join(" ")}`,
    options,
    route,
    async run(given, speech) {
      await answerOnOutput(route, given, speech);
      return exitCodes.ok;
    },
  };
}
