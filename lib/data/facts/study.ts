import "server-only";
import { demoAccounts } from "../../domain/demo/demo-accounts.ts";
import type { EngagementRow } from "../../domain/metrics/engagement-rows.ts";
import { studyYear } from "../../domain/period-presets.ts";
import { replyShares } from "../../domain/replies/reply-shares.ts";
import {
  type ComputedStudyRow,
  compareWithStudy,
  type StudyComparison,
} from "../../domain/study/compare-with-study.ts";
import { demoState } from "../installation/demo.ts";
import { type Overview, readOverview } from "./overview.ts";
import type { ScopeRequest } from "./resolve-scope.ts";

/** The question of the study: the four accounts of the reconstruction over its year. */
export const studyRequest: ScopeRequest = {
  ...studyYear,
  regions: [],
  platforms: [],
  accounts: demoAccounts.map(({ platform, handle }) => ({ platform, handle })),
};

/** Printed figures beside those that the overview of the same question shows. */
export interface StudyReading {
  readonly overview: Overview;
  readonly comparisons: readonly StudyComparison[];
}

function computedRow(row: EngagementRow): ComputedStudyRow[] {
  if (!row.region || !row.platform) return [];
  const { likes, comments } = row.counts;
  return [
    {
      region: row.region,
      platform: row.platform,
      posts: row.facts.posts,
      postsPerDay: row.activity.postsPerDay.value,
      meanLikes: likes.mean,
      maxLikes: likes.max,
      meanComments: comments.mean,
      maxComments: comments.max,
      followers: row.followers?.count ?? null,
      openedDate: row.accounts[0]?.openedDate ?? null,
      replyRate: replyShares(row.replies).rate.value,
    },
  ];
}

/** The study beside the reconstruction, through the read functions of the overview; null while it is not loaded. */
export async function readStudy(): Promise<StudyReading | null> {
  if ((await demoState()) !== "loaded") return null;
  const { overview } = await readOverview(studyRequest);
  return overview && { overview, comparisons: compareWithStudy(overview.rows.flatMap(computedRow)) };
}
