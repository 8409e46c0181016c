/** Tables behind the charts of the overview, from the same read as the page. */
import { type Overview, readOverview } from "#lib/data/facts/overview.ts";
import { factKinds } from "#lib/domain/metrics/facts.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportColumn, ExportTable } from "#lib/export/export-table.ts";
import { formatHour, formatWeekday } from "#lib/i18n/format.ts";
import { platformName } from "#lib/i18n/names.ts";
import { aboutOf, type ExportQuestion, metricColumn } from "../export-question.ts";

type Block = "timeseries" | "rhythm" | "distribution" | "coverage";

/** Columns of a block, and its rows over an overview. */
interface BlockTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: (overview: Overview) => CellValue[][];
}

function blockTable(block: Block, question: ExportQuestion): BlockTable {
  const { say, language } = question;
  const text = (key: Parameters<typeof say>[0]): ExportColumn => ({ header: say(key), kind: "text" });
  const day = (key: Parameters<typeof say>[0]): ExportColumn => ({ header: say(key), kind: "date" });
  const integer = (key: Parameters<typeof say>[0]): ExportColumn => ({ header: say(key), kind: "integer" });
  switch (block) {
    case "timeseries":
      return {
        columns: [
          text("columns.platform"),
          day("columns.from"),
          day("columns.to"),
          metricColumn("posts", "integer", question),
          ...factKinds.map((kind) => metricColumn(`${kind}Mean`, "decimal", question)),
        ],
        rows: ({ series }) =>
          series.flatMap(({ platform, points }) =>
            points.map(({ period, posts, means }) => [
              platformName(platform),
              period.from,
              period.to,
              posts,
              ...factKinds.map((kind) => means[kind].mean),
            ]),
          ),
      };
    case "rhythm":
      return {
        columns: [text("columns.weekday"), text("columns.hour"), metricColumn("posts", "integer", question)],
        rows: ({ rhythm }) =>
          rhythm.rows.flatMap((hours, weekday) =>
            hours.map((posts, hour) => [formatWeekday(weekday, language), formatHour(hour), posts]),
          ),
      };
    case "distribution":
      return {
        columns: [
          text("columns.count"),
          integer("columns.least"),
          integer("columns.most"),
          metricColumn("posts", "integer", question),
        ],
        rows: ({ distributions }) =>
          (["likes", "comments"] as const).flatMap((kind) =>
            distributions[kind].bins.map(({ from, to, count }) => [say(`columns.${kind}`), from, to, count]),
          ),
      };
    case "coverage":
      return {
        columns: [
          day("columns.date"),
          text("columns.state"),
          metricColumn("posts", "integer", question),
          integer("columns.accounts"),
        ],
        rows: ({ calendar }) =>
          calendar.days.map(({ date, state, posts, coveredAccounts }) => [
            date,
            say(`states.${state}`),
            posts,
            coveredAccounts,
          ]),
      };
  }
}

/** The maker of a block's table. */
export function overviewBlock(block: Block): (question: ExportQuestion) => Promise<ExportTable> {
  return async (question) => {
    const { overview, scope } = await readOverview(question.scope);
    const { columns, rows } = blockTable(block, question);
    const title = question.say(`titles.${block}`);
    return {
      name: block,
      title,
      columns,
      rows: overview ? rows(overview) : [],
      about: aboutOf(question, title, {
        period: scope.period,
        posts: overview?.facts.posts ?? 0,
        accounts: overview?.accounts ?? [],
        metrics: block === "timeseries" ? ["posts", ...factKinds.map((kind) => `${kind}Mean` as const)] : ["posts"],
      }),
    };
  };
}
