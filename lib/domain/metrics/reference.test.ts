import { testReference } from "#tests/reference.ts";
import { postingFrequency } from "./activity.ts";
import { bonsonRatkai } from "./bonson-ratkai.ts";
import { type EngagementRate, engagementRates, type RatedPost } from "./engagement-rate.ts";

interface Counts {
  readonly likes: number | null;
  readonly comments: number | null;
  readonly shares: number | null;
}

testReference("bonsonRatkai", ({ posts, followers }: { posts: Counts[]; followers: number | null }) =>
  bonsonRatkai(posts, followers),
);

// The vectors are per cent; we keep fractions.
const percent = (fraction: number | null) => (fraction === null ? null : 100 * fraction);
const inPercent = (rate: EngagementRate) => ({
  n: rate.pooled.n,
  pooled: percent(rate.pooled.value),
  meanOfPosts: percent(rate.meanOfPosts.value),
  medianOfPosts: percent(rate.medianOfPosts.value),
});

testReference("engagementRate", ({ posts }: { posts: RatedPost[] }) => {
  const rates = engagementRates(posts);
  return { ...rates, byFollowers: inPercent(rates.byFollowers), byReach: inPercent(rates.byReach) };
});

// The vectors give the gap in hours; durations are seconds here.
testReference(
  "postingFrequency",
  ({ timestamps, timeZone, start, end }: { timestamps: string[]; timeZone: string; start: string; end: string }) => {
    const instants = timestamps.map((timestamp) => new Date(timestamp));
    const frequency = postingFrequency(instants, timeZone, { from: start, to: end });
    const gap = frequency.medianGapSeconds;
    return { ...frequency, medianGapHours: gap === null ? null : gap / 3600 };
  },
);
