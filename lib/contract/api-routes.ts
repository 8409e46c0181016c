/** The closed list of API routes: what the router answers, the OpenAPI document names and `docs/api.md` tells. */
import type { z } from "zod";
import { accountRowSchema, accountsAnswerSchema } from "./answers/accounts-answer.ts";
import {
  commentRowSchema,
  commentsAnswerSchema,
  waitingAnswerSchema,
  waitingRowSchema,
} from "./answers/comments-answer.ts";
import { engagementAnswerSchema, engagementRowSchema } from "./answers/engagement-answer.ts";
import { metricRowSchema, metricsAnswerSchema } from "./answers/metrics-answer.ts";
import { postRowSchema, postsAnswerSchema } from "./answers/posts-answer.ts";
import { regionRowSchema, regionsAnswerSchema } from "./answers/regions-answer.ts";
import { repliesAnswerSchema, repliesRowSchema } from "./answers/replies-answer.ts";
import { surveyCrosstabAnswerSchema, surveyCrosstabRowSchema } from "./answers/survey-crosstab-answer.ts";
import { surveyResponseRowSchema, surveyResponsesAnswerSchema } from "./answers/survey-responses-answer.ts";
import { surveyTableRowSchema, surveyTablesAnswerSchema } from "./answers/survey-tables-answer.ts";
import { surveyRowSchema, surveysAnswerSchema } from "./answers/surveys-answer.ts";
import type { ParameterName } from "./parameters.ts";
import { surveyScopeParams } from "./questions/survey-question.ts";
import { scopeParams } from "./scope-params.ts";

/** Where the API begins. */
export const apiRoot = "/api/v1";

/** One question that can be asked. Its words are the messages `routes.<name>`. */
export interface ApiRoute {
  readonly name: string;
  /** `{name}` in it stands for the parameter of that name. */
  readonly path: string;
  readonly parameters: readonly ParameterName[];
  readonly answer: z.ZodObject;
  /** Rows of the answer, which the CSV lists. */
  readonly row: z.ZodObject;
}

export const apiRouteNames = [
  "engagement",
  "accounts",
  "posts",
  "replies",
  "comments",
  "waiting",
  "regions",
  "metrics",
  "surveys",
  "surveyTables",
  "surveyCrosstab",
  "surveyResponses",
] as const;
export type ApiRouteName = (typeof apiRouteNames)[number];

const pathOf = (name: ApiRouteName) => ({ name, path: `${apiRoot}/${name}` });

/** Address of what is asked of one survey. */
export function surveyPath(survey: number | "{survey}", part: "tables" | "crosstab" | "responses"): string {
  return `${apiRoot}/surveys/${survey}/${part}`;
}

export const apiRoutes = {
  engagement: {
    ...pathOf("engagement"),
    parameters: ["by", ...scopeParams, "lang", "format"],
    answer: engagementAnswerSchema,
    row: engagementRowSchema,
  },
  accounts: {
    ...pathOf("accounts"),
    parameters: ["region", "platform", "account", "url", "lang", "format"],
    answer: accountsAnswerSchema,
    row: accountRowSchema,
  },
  posts: {
    ...pathOf("posts"),
    parameters: [...scopeParams, "search", "type", "sort", "direction", "limit", "cursor", "lang", "format"],
    answer: postsAnswerSchema,
    row: postRowSchema,
  },
  replies: {
    ...pathOf("replies"),
    parameters: ["by", ...scopeParams, "lang", "format"],
    answer: repliesAnswerSchema,
    row: repliesRowSchema,
  },
  comments: {
    ...pathOf("comments"),
    parameters: [...scopeParams, "limit", "cursor", "lang", "format"],
    answer: commentsAnswerSchema,
    row: commentRowSchema,
  },
  waiting: {
    ...pathOf("waiting"),
    parameters: [...scopeParams, "questions", "limit", "cursor", "lang", "format"],
    answer: waitingAnswerSchema,
    row: waitingRowSchema,
  },
  regions: { ...pathOf("regions"), parameters: ["format"], answer: regionsAnswerSchema, row: regionRowSchema },
  metrics: { ...pathOf("metrics"), parameters: ["format"], answer: metricsAnswerSchema, row: metricRowSchema },
  surveys: { ...pathOf("surveys"), parameters: ["format"], answer: surveysAnswerSchema, row: surveyRowSchema },
  surveyTables: {
    name: "surveyTables",
    path: surveyPath("{survey}", "tables"),
    parameters: ["survey", "question", "base", ...surveyScopeParams, "lang", "format"],
    answer: surveyTablesAnswerSchema,
    row: surveyTableRowSchema,
  },
  surveyCrosstab: {
    name: "surveyCrosstab",
    path: surveyPath("{survey}", "crosstab"),
    parameters: ["survey", "row", "column", ...surveyScopeParams, "lang", "format"],
    answer: surveyCrosstabAnswerSchema,
    row: surveyCrosstabRowSchema,
  },
  surveyResponses: {
    name: "surveyResponses",
    path: surveyPath("{survey}", "responses"),
    parameters: ["survey", "filter", "language", "limit", "cursor", "lang", "format"],
    answer: surveyResponsesAnswerSchema,
    row: surveyResponseRowSchema,
  },
} as const satisfies Record<ApiRouteName, ApiRoute>;

/** The route at an address below `apiRoot`, with the parameters that stand in it; null where nothing is. */
export function findRoute(
  path: readonly string[],
): { readonly name: ApiRouteName; readonly inPath: Readonly<Record<string, string>> } | null {
  for (const name of apiRouteNames) {
    const parts = apiRoutes[name].path.slice(apiRoot.length + 1).split("/");
    if (parts.length !== path.length) continue;
    const isParameter = (part: string) => part.startsWith("{");
    if (!parts.every((part, place) => isParameter(part) || part === path[place])) continue;
    const inPath = parts.flatMap((part, place) => (isParameter(part) ? [[part.slice(1, -1), path[place] ?? ""]] : []));
    return { name, inPath: Object.fromEntries(inPath) };
  }
  return null;
}
