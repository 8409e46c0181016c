/**
 * The one function behind the API and the reading commands: a query in, an answer out.
 * What a door adds is where the query comes from and where the text goes.
 */
import type { AnswerFormat } from "#lib/contract/answer-format.ts";
import { regionsAnswer } from "#lib/contract/answers/regions-answer.ts";
import { type ApiRouteName, apiRoutes } from "#lib/contract/api-routes.ts";
import { flatCells, flatColumns } from "#lib/contract/flat-columns.ts";
import { refuseUnknown } from "#lib/contract/query-reader.ts";
import { parseAccountsQuestion } from "#lib/contract/questions/accounts-question.ts";
import { parseCommentsQuestion } from "#lib/contract/questions/comments-question.ts";
import { parseEngagementQuestion } from "#lib/contract/questions/engagement-question.ts";
import { parsePostsQuestion } from "#lib/contract/questions/posts-question.ts";
import { parseRepliesQuestion } from "#lib/contract/questions/replies-question.ts";
import {
  parseSurveyCrosstabQuestion,
  parseSurveyResponsesQuestion,
  parseSurveyTablesQuestion,
} from "#lib/contract/questions/survey-question.ts";
import { parseWaitingQuestion } from "#lib/contract/questions/waiting-question.ts";
import { readEngagement } from "#lib/data/facts/engagement.ts";
import { type CellValue, csvOf, machineDialect } from "#lib/export/csv.ts";
import type { Access } from "./access.ts";
import { answerAccounts } from "./answer-accounts.ts";
import { answerMetrics } from "./answer-metrics.ts";
import { answerPosts } from "./answer-posts.ts";
import { answerComments } from "./replies/answer-comments.ts";
import { answerReplies } from "./replies/answer-replies.ts";
import { answerWaiting } from "./replies/answer-waiting.ts";
import { answerSurveyCrosstab } from "./surveys/answer-survey-crosstab.ts";
import { answerSurveyResponses } from "./surveys/answer-survey-responses.ts";
import { answerSurveyTables } from "./surveys/answer-survey-tables.ts";
import { answerSurveys } from "./surveys/answer-surveys.ts";

/** An answer, and the same rows as a flat table. */
export interface Answered {
  readonly answer: {
    readonly rows: readonly object[];
    readonly next?: string | null;
    readonly nextCursor?: string | null;
  };
  readonly columns: readonly string[];
  readonly cells: readonly (readonly CellValue[])[];
}

/** Keys that rows of an answer have: what is not grouped by and what may not be read is absent. */
function presentKeys(name: ApiRouteName, answer: object, access: Access): (key: string) => boolean {
  if (name === "posts") return (key) => key !== "text" || access.mayReadTexts;
  if ((name !== "engagement" && name !== "replies") || !("by" in answer) || !Array.isArray(answer.by))
    return () => true;
  const { by } = answer;
  const optional = Object.entries(apiRoutes[name].row.shape).filter(
    ([, schema]) => schema.safeParse(undefined).success,
  );
  return (key) => by.includes(key) || !optional.some(([name]) => name === key);
}

async function ask(name: ApiRouteName, query: URLSearchParams, access: Access): Promise<Answered["answer"]> {
  switch (name) {
    case "engagement":
      return readEngagement(parseEngagementQuestion(query));
    case "accounts":
      return answerAccounts(parseAccountsQuestion(query));
    case "posts":
      return answerPosts(parsePostsQuestion(query), access);
    case "replies":
      return answerReplies(parseRepliesQuestion(query));
    case "comments":
      return answerComments(parseCommentsQuestion(query), access);
    case "waiting":
      return answerWaiting(parseWaitingQuestion(query), access);
    case "regions":
      return regionsAnswer();
    case "surveys":
      return answerSurveys();
    case "surveyTables":
      return answerSurveyTables(parseSurveyTablesQuestion(query), access);
    case "surveyCrosstab":
      return answerSurveyCrosstab(parseSurveyCrosstabQuestion(query), access);
    case "surveyResponses":
      return answerSurveyResponses(parseSurveyResponsesQuestion(query), access);
    case "metrics":
      return answerMetrics();
  }
}

/**
 * Answers a question of the API.
 * @throws InvalidRequestError for a query that is wrong, ForbiddenError for one that the caller may not ask
 */
export async function answerQuestion(name: ApiRouteName, query: URLSearchParams, access: Access): Promise<Answered> {
  refuseUnknown(query, apiRoutes[name].parameters);
  const answer = await ask(name, query, access);
  const columns = flatColumns(apiRoutes[name].row, presentKeys(name, answer, access));
  return { answer, columns, cells: answer.rows.map((row) => flatCells(row, columns)) };
}

/** An answer as text, the same bytes from every door. */
export function writeAnswer({ answer, columns, cells }: Answered, format: AnswerFormat): string {
  return format === "csv" ? csvOf(columns, cells, machineDialect) : `${JSON.stringify(answer)}\n`;
}
