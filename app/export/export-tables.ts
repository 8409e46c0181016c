/** The closed list of tables that pages export, by the last part of their address. */
import type { ExportTable } from "#lib/export/export-table.ts";
import type { ExportQuestion } from "./export-question.ts";
import { accounts } from "./tables/accounts.ts";
import { audit } from "./tables/audit.ts";
import { followers } from "./tables/followers.ts";
import { overviewBlock } from "./tables/overview-blocks.ts";
import { posts } from "./tables/posts.ts";
import { register } from "./tables/register.ts";
import { rejectedRows } from "./tables/rejected-rows.ts";
import { rejections } from "./tables/rejections.ts";
import { replies } from "./tables/replies.ts";
import { surveyCodebook, surveyResponses, surveyTables } from "./tables/survey.ts";
import { surveyCrosstab } from "./tables/survey-crosstab.ts";
import { table1 } from "./tables/table1.ts";

export const exportTables: ReadonlyMap<string, (question: ExportQuestion) => Promise<ExportTable>> = new Map([
  ["table1", table1],
  ["followers", followers],
  ["timeseries", overviewBlock("timeseries")],
  ["rhythm", overviewBlock("rhythm")],
  ["distribution", overviewBlock("distribution")],
  ["coverage", overviewBlock("coverage")],
  ["accounts", accounts],
  ["posts", posts],
  ["replies", replies],
  ["register", register],
  ["rejections", rejections],
  ["rejected-rows", rejectedRows],
  ["audit", audit],
  ["survey", surveyTables],
  ["survey-crosstab", surveyCrosstab],
  ["survey-codebook", surveyCodebook],
  ["survey-responses", surveyResponses],
]);
