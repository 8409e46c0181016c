import { readDialogue } from "#lib/data/dialogue.ts";
import type { MetricId } from "#lib/domain/metrics/registry.ts";
import type { ReplyRow } from "#lib/domain/replies/dialogue.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportTable } from "#lib/export/export-table.ts";
import { platformName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { aboutOf, type ExportQuestion, metricColumn, placeWordsOf } from "../export-question.ts";

const counted: readonly MetricId[] = ["citizenComments", "eligibleComments", "answeredComments"];
const shared: readonly MetricId[] = ["replyRate", "replyRateInferred", "postsAnsweredShare"];

function cellsOf(row: ReplyRow, question: ExportQuestion): CellValue[] {
  const { platform, shares, facts, medianSeconds } = row;
  const { rate, inferredRate, postsOfCitizens } = shares;
  return [
    placeName(row, question.language, placeWordsOf(question)),
    platformName(platform),
    facts.citizenComments,
    rate.n,
    rate.reason === null ? rate.x : null,
    rate.value,
    rate.interval?.[0] ?? null,
    rate.interval?.[1] ?? null,
    inferredRate.value,
    postsOfCitizens.value,
    medianSeconds,
  ];
}

/** Who answers: replies of each region and network with Wilson's interval. Rates are fractions, times seconds. */
export async function replies(question: ExportQuestion): Promise<ExportTable> {
  const { scope, dialogue } = await readDialogue(question.scope);
  const { say } = question;
  const title = say("titles.replies");
  return {
    name: "replies",
    title,
    columns: [
      { header: say("columns.region"), kind: "text" },
      { header: say("columns.platform"), kind: "text" },
      ...counted.map((id) => metricColumn(id, "integer", question)),
      metricColumn("replyRate", "share", question),
      { header: say("columns.intervalLower"), kind: "share" },
      { header: say("columns.intervalUpper"), kind: "share" },
      metricColumn("replyRateInferred", "share", question),
      metricColumn("postsAnsweredShare", "share", question),
      metricColumn("firstReplyMedian", "decimal", question),
    ],
    rows: (dialogue?.rows ?? []).map((row) => cellsOf(row, question)),
    about: aboutOf(question, title, {
      period: scope.period,
      accounts: dialogue?.accounts ?? [],
      metrics: [...counted, ...shared, "firstReplyMedian"],
    }),
  };
}
