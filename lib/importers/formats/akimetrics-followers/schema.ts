import type { TableSchema } from "../../table/table-format.ts";
import { accountColumns } from "../akimetrics-posts/schema.ts";

const date = ["date", "day", "дата", "день", "күні", "күн"];
const followers = [
  "followers",
  "follower count",
  "total followers",
  "подписчики",
  "подписчиков",
  "число подписчиков",
  "жазылушылар",
  "жазылушы саны",
  "оқырмандар",
];

/** Our own table of follower totals, one account and day a row. */
export const akimetricsFollowersSchema = {
  name: "akimetrics-followers",
  kind: "followers",
  platform: null,
  matches: (names) =>
    date.some((name) => names.has(name)) &&
    followers.some((name) => names.has(name)) &&
    (["platform", "account"] as const).some((field) => accountColumns[field].some((name) => names.has(name))),
  columns: { ...accountColumns, date, followers },
  required: ["date", "followers"],
  dateField: "date",
  dateOrder: { assumed: "day-month", documented: false },
  hasWallTimes: false,
} as const satisfies TableSchema;
