import { type ApiRouteName, apiRoot, apiRoutes } from "#lib/contract/api-routes.ts";
import { askApi } from "./doors.ts";

/** How a route of one survey is asked for at both doors; the others are named alike at both. */
export async function askedAt(
  name: ApiRouteName,
): Promise<{ readonly path: string; readonly words: readonly [string, ...string[]] }> {
  if (!name.startsWith("survey")) return { path: `${apiRoutes[name].path}?`, words: [name] };
  if (name === "surveys") return { path: `${apiRoutes.surveys.path}?`, words: ["survey", "list"] };
  const [survey] = (await (await askApi(apiRoutes.surveys.path)).json()).rows;
  const path = apiRoutes[name].path.replace("{survey}", survey.id);
  const part = path.slice(path.lastIndexOf("/") + 1);
  if (name !== "surveyCrosstab") return { path: `${path}?`, words: ["survey", part, `${survey.id}`] };
  const { rows } = await (await askApi(`${apiRoot}/surveys/${survey.id}/tables`)).json();
  const [row, column] = [...new Set(rows.map((one: { question: unknown }) => one.question))].map(String);
  return {
    path: `${path}?row=${row}&column=${column}&`,
    words: ["survey", part, `${survey.id}`, "--row", `${row}`, "--column", `${column}`],
  };
}
