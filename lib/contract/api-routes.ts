/** The closed list of API routes: what the router answers, the OpenAPI document names and `docs/api.md` tells. */
import type { z } from "zod";
import { accountRowSchema, accountsAnswerSchema } from "./answers/accounts-answer.ts";
import { engagementAnswerSchema, engagementRowSchema } from "./answers/engagement-answer.ts";
import { metricRowSchema, metricsAnswerSchema } from "./answers/metrics-answer.ts";
import { postRowSchema, postsAnswerSchema } from "./answers/posts-answer.ts";
import { regionRowSchema, regionsAnswerSchema } from "./answers/regions-answer.ts";
import type { ParameterName } from "./parameters.ts";
import { scopeParams } from "./scope-params.ts";

/** Where the API begins. */
export const apiRoot = "/api/v1";

/** One question that can be asked. Its words are the messages `routes.<name>`. */
export interface ApiRoute {
  readonly name: string;
  readonly path: string;
  readonly parameters: readonly ParameterName[];
  readonly answer: z.ZodObject;
  /** Rows of the answer, which the CSV lists. */
  readonly row: z.ZodObject;
}

export const apiRouteNames = ["engagement", "accounts", "posts", "regions", "metrics"] as const;
export type ApiRouteName = (typeof apiRouteNames)[number];

const pathOf = (name: ApiRouteName) => ({ name, path: `${apiRoot}/${name}` });

export const apiRoutes = {
  engagement: {
    ...pathOf("engagement"),
    parameters: ["by", ...scopeParams, "lang", "format"],
    answer: engagementAnswerSchema,
    row: engagementRowSchema,
  },
  accounts: {
    ...pathOf("accounts"),
    parameters: ["region", "platform", "account", "lang", "format"],
    answer: accountsAnswerSchema,
    row: accountRowSchema,
  },
  posts: {
    ...pathOf("posts"),
    parameters: [...scopeParams, "search", "type", "sort", "direction", "limit", "cursor", "lang", "format"],
    answer: postsAnswerSchema,
    row: postRowSchema,
  },
  regions: { ...pathOf("regions"), parameters: ["format"], answer: regionsAnswerSchema, row: regionRowSchema },
  metrics: { ...pathOf("metrics"), parameters: ["format"], answer: metricsAnswerSchema, row: metricRowSchema },
} as const satisfies Record<ApiRouteName, ApiRoute>;
