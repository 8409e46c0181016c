import { readDialogue } from "#lib/data/replies/dialogue.ts";
import type { MetricId } from "#lib/domain/metrics/registry.ts";
import type { ReplyRow } from "#lib/domain/replies/dialogue.ts";
import type { ReplyMetricId } from "#lib/domain/replies/reply-metric-ids.ts";
import { replyMetricValues } from "#lib/domain/replies/reply-metrics.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportColumn, ExportTable } from "#lib/export/export-table.ts";
import { platformName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { aboutOf, type ExportQuestion, metricColumn, placeWordsOf } from "../export-question.ts";

const counted: readonly MetricId[] = ["citizenComments", "eligibleComments", "answeredComments"];
/** Metrics whose columns follow the rate and its interval, with how their cells are written. */
const others = [
  ["replyRateInferred", "share"],
  ["questionReplyRate", "share"],
  ["codedReplyRate", "share"],
  ["postsAnsweredShare", "share"],
  ["postsAnsweredShareOfAll", "share"],
  ["firstReplyMedian", "decimal"],
  ["answeredBy24h", "share"],
  ["answeredBy72h", "share"],
  ["answeredBy3WorkingDays", "share"],
  ["answeredBy15WorkingDays", "share"],
  ["repliesPerComment", "decimal"],
  ["dialogueShare", "share"],
  ["replyInSameLanguage", "share"],
] as const satisfies readonly (readonly [ReplyMetricId, ExportColumn["kind"]])[];

function cellsOf(row: ReplyRow, question: ExportQuestion): CellValue[] {
  const { platform, shares, facts, medianSeconds } = row;
  const { rate } = shares;
  const values = replyMetricValues(facts, { medianSeconds, p90Seconds: null });
  return [
    placeName(row, question.language, placeWordsOf(question)),
    platformName(platform),
    facts.citizenComments,
    rate.n,
    rate.reason === null ? rate.x : null,
    rate.value,
    rate.interval?.[0] ?? null,
    rate.interval?.[1] ?? null,
    ...others.map(([id]) => values[id].value),
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
      ...others.map(([id, kind]) => metricColumn(id, kind, question)),
    ],
    rows: (dialogue?.rows ?? []).map((row) => cellsOf(row, question)),
    about: aboutOf(question, title, {
      period: scope.period,
      accounts: dialogue?.accounts ?? [],
      metrics: [...counted, "replyRate", ...others.map(([id]) => id)],
    }),
  };
}
