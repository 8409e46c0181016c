/** Where the study disagrees with itself, or leaves a figure without what it needs to be checked. */
import type { Localized, RegionCode } from "../model.ts";
import type { DisagreementId } from "./disagreement-ids.ts";
import { disagreementTexts } from "./disagreement-texts.ts";

export const disagreementKinds = [
  /** Two places print different values of one quantity. */
  "contradiction",
  /** A figure does not follow from the others. */
  "arithmetic",
  /** A figure was scaled up, not counted. */
  "extrapolation",
  /** A figure lacks its base. */
  "missing_base",
] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

export interface Disagreement {
  readonly id: DisagreementId;
  readonly kind: DisagreementKind;
  /** Region concerned, `null` for both. */
  readonly region: RegionCode | null;
  /** Printed figures that meet here, by `PrintedFigure.id`; empty where the matter has no figure of its own. */
  readonly figures: readonly string[];
  readonly title: Localized;
  readonly explanation: Localized;
}

type Entry = Omit<Disagreement, "title" | "explanation">;

const entries: readonly Entry[] = [
  {
    id: "wkoFacebookMeanLikes",
    kind: "contradiction",
    region: "KZ-27",
    figures: ["table1.KZ-27.facebook.meanLikes", "text.KZ-27.facebook.meanLikes"],
  },
  {
    id: "wkoInstagramMeanLikes",
    kind: "contradiction",
    region: "KZ-27",
    figures: ["table1.KZ-27.instagram.meanLikes", "text.KZ-27.instagram.meanLikes"],
  },
  {
    id: "wkoInstagramMaxLikes",
    kind: "contradiction",
    region: "KZ-27",
    figures: ["table1.KZ-27.instagram.maxLikes", "text.KZ-27.instagram.maxLikes"],
  },
  {
    id: "wkoFacebookMaxComments",
    kind: "contradiction",
    region: "KZ-27",
    figures: ["table1.KZ-27.facebook.maxComments", "text.KZ-27.both.maxComments"],
  },
  {
    id: "platformRanking",
    kind: "contradiction",
    region: "KZ-27",
    figures: [
      "table1.KZ-27.facebook.meanLikes",
      "table1.KZ-27.instagram.meanLikes",
      "text.KZ-27.facebook.meanLikes",
      "text.KZ-27.instagram.meanLikes",
      "text.KZ-27.facebook.followers",
      "text.KZ-27.instagram.followers",
    ],
  },
  {
    id: "meanCommentsRange",
    kind: "contradiction",
    region: "KZ-27",
    figures: [
      "table1.KZ-27.facebook.meanComments",
      "table1.KZ-27.instagram.meanComments",
      "text.KZ-27.both.meanComments",
      "abstract.KZ-27.both.meanComments",
    ],
  },
  {
    id: "postsPerMonth",
    kind: "arithmetic",
    region: "KZ-27",
    figures: ["text.KZ-27.both.postsPerMonth", "text.KZ-27.both.postsPerWeek", "text.KZ-27.both.posts"],
  },
  {
    id: "extrapolatedPosts",
    kind: "extrapolation",
    region: null,
    figures: [
      "text.KZ-61.both.posts",
      "text.KZ-61.both.postsPerDay",
      "text.KZ-27.both.posts",
      "text.KZ-27.both.postsPerDay",
    ],
  },
  {
    id: "turkistanTotalPosts",
    kind: "arithmetic",
    region: "KZ-61",
    figures: ["text.KZ-61.both.totalPosts", "text.KZ-61.both.posts", "text.KZ-61.facebook.opened"],
  },
  {
    id: "moreActiveOnInstagram",
    kind: "contradiction",
    region: "KZ-61",
    figures: ["table1.KZ-61.facebook.maxComments", "table1.KZ-61.instagram.maxComments"],
  },
  { id: "thirteenMonths", kind: "arithmetic", region: null, figures: [] },
  {
    id: "repliesWithoutBase",
    kind: "missing_base",
    region: null,
    figures: ["text.KZ-61.both.replyRate", "text.KZ-27.both.replyRate"],
  },
  { id: "turkistanFollowers", kind: "missing_base", region: "KZ-61", figures: [] },
];

/** All disagreements, the plain contradictions of Table 1 and text first. */
export const disagreements: readonly Disagreement[] = entries.map((entry) => ({
  ...entry,
  ...disagreementTexts[entry.id],
}));
