import { readEngagementTable } from "#lib/data/facts/engagement.ts";
import type { EngagementRow } from "#lib/domain/metrics/engagement-rows.ts";
import type { MetricId } from "#lib/domain/metrics/registry.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportColumn, ExportTable } from "#lib/export/export-table.ts";
import { platformName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { aboutOf, type ExportQuestion, metricColumn, placeWordsOf } from "../export-question.ts";

const kinds = ["likes", "comments", "shares", "views"] as const;

function countColumns(question: ExportQuestion): ExportColumn[] {
  return kinds.flatMap((kind): ExportColumn[] => {
    const metric = question.say(`columns.${kind}`);
    return [
      metricColumn(`${kind}Mean`, "decimal", question),
      metricColumn(`${kind}Median`, "decimal", question),
      metricColumn(`${kind}Max`, "integer", question),
      { header: question.say("columns.known", { metric }), kind: "integer" },
      { header: question.say("columns.missing", { metric }), kind: "integer" },
    ];
  });
}

function cellsOf(row: EngagementRow, question: ExportQuestion): CellValue[] {
  return [
    placeName(row, question.language, placeWordsOf(question)),
    row.platform ? platformName(row.platform) : null,
    row.accounts.length,
    row.facts.posts,
    row.activity.postsPerDay.value,
    ...kinds.flatMap((kind) => {
      const { mean, median, max, n, missing } = row.counts[kind];
      return [mean, median, max, n, missing];
    }),
  ];
}

/** Table 1 of the study: a row for each region and network. */
export async function table1(question: ExportQuestion): Promise<ExportTable> {
  const { period, rows } = await readEngagementTable(question.scope, ["region", "platform"]);
  const title = question.say("titles.table1");
  const metrics: MetricId[] = [
    "posts",
    "postsPerDay",
    ...kinds.flatMap((kind) => [`${kind}Mean`, `${kind}Median`, `${kind}Max`] as const),
  ];
  return {
    name: "table1",
    title,
    columns: [
      { header: question.say("columns.region"), kind: "text" },
      { header: question.say("columns.platform"), kind: "text" },
      { header: question.say("columns.accounts"), kind: "integer" },
      metricColumn("posts", "integer", question),
      metricColumn("postsPerDay", "decimal", question),
      ...countColumns(question),
    ],
    rows: rows.map((row) => cellsOf(row, question)),
    about: aboutOf(question, title, {
      period,
      posts: rows.reduce((sum, row) => sum + row.facts.posts, 0),
      accounts: rows.flatMap((row) => row.accounts),
      metrics,
    }),
  };
}
