import type { TableSchema } from "../../table/table-format.ts";
import { accountColumns } from "../akimetrics-posts/schema.ts";

/** Followers of TikTok Studio by day. `New followers` are no totals; the total may be `--`. It names no account. */
export const tiktokFollowersSchema = {
  name: "tiktok-studio-followers",
  kind: "followers",
  platform: "tiktok",
  matches: (names) =>
    ["date", "new followers", "total followers"].every((name) => names.has(name)) &&
    ![...accountColumns.platform, ...accountColumns.account].some((name) => names.has(name)),
  columns: { date: ["date"], followers: ["total followers"] },
  required: ["date", "followers"],
  dateField: "date",
  dateOrder: { assumed: "month-day", documented: false },
  hasWallTimes: false,
} as const satisfies TableSchema;
