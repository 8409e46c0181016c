/** How readers of each demo account respond: skewed counts that meet the study's means and maxima exactly. */
import type { ReactionKind } from "../model.ts";
import { weekdayOf } from "../period.ts";
import type { DemoAccount, DemoOrganization } from "./demo-accounts.ts";
import type { DemoMessage } from "./demo-messages.ts";
import { fitCounts } from "./fit-counts.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";
import type { DemoTopic } from "./texts/text-template.ts";

interface Response {
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
}

const usual: Response = { likes: 1, comments: 1, shares: 1 };

/** How a topic compares with the usual post. */
const topicResponses: Partial<Record<DemoTopic, Response>> = {
  meeting: { likes: 0.8, comments: 0.9, shares: 0.6 },
  briefing: { likes: 0.6, comments: 0.9, shares: 0.8 },
  trip: { likes: 0.95, comments: 0.8, shares: 0.6 },
  inspection: { likes: 0.85, comments: 1.1, shares: 0.7 },
  service: { likes: 0.75, comments: 1.3, shares: 1.8 },
  utilities: { likes: 0.9, comments: 2.2, shares: 1.3 },
  roads: { likes: 1, comments: 1.9, shares: 1.2 },
  education: { likes: 1.3, comments: 1, shares: 1.1 },
  culture: { likes: 1.3, comments: 0.7, shares: 1 },
  sport: { likes: 1.5, comments: 0.9, shares: 1 },
  weather: { likes: 0.8, comments: 1, shares: 3 },
  emergency: { likes: 1, comments: 1.8, shares: 2.4 },
  holiday: { likes: 2.2, comments: 1.6, shares: 1.2 },
  statement: { likes: 1.4, comments: 3, shares: 2.5 },
  visit: { likes: 5, comments: 4, shares: 3 },
  quote: { likes: 5, comments: 3, shares: 2 },
  memorial: { likes: 3, comments: 3.5, shares: 2 },
};

/** Spread of the logarithm of counts between posts, and how near the maximum any other post may come. */
interface Dispersion {
  readonly likes: number;
  readonly comments: number;
  readonly likesCap: number;
  readonly commentsCap: number;
  /** Shares for each like, on networks that count shares. */
  readonly sharesPerLike: number | null;
}

const dispersions: Readonly<Record<DemoOrganization["key"], Partial<Record<DemoAccount["platform"], Dispersion>>>> = {
  turkistan: {
    facebook: { likes: 0.55, comments: 0.95, likesCap: 0.86, commentsCap: 0.5, sharesPerLike: 0.07 },
    instagram: { likes: 0.7, comments: 1, likesCap: 0.55, commentsCap: 0.75, sharesPerLike: null },
  },
  westKazakhstan: {
    facebook: { likes: 0.95, comments: 0.85, likesCap: 0.55, commentsCap: 0.9, sharesPerLike: 0.16 },
    instagram: { likes: 0.58, comments: 0.85, likesCap: 0.96, commentsCap: 0.88, sharesPerLike: null },
  },
};

/** Counts of one post. */
export interface DemoCounts {
  readonly likes: number;
  readonly comments: number;
  readonly shares: number | null;
  readonly views: number | null;
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>> | null;
}

/** Weekends are quieter, and so are the hours before work and around noon. */
function timeFactor(message: DemoMessage): number {
  const hour = message.second / 3600;
  const byDay = weekdayOf(message.date) >= 5 ? 0.74 : 1;
  const byHour = hour >= 17 ? 1.18 : hour < 10 ? 0.92 : 1;
  return byDay * byHour;
}

const kinds = ["love", "care", "haha", "wow", "sad", "angry"] as const;
const usualKinds: readonly number[] = [0.07, 0.02, 0.012, 0.01, 0.006, 0.006];
const topicKinds: Partial<Record<DemoTopic, readonly number[]>> = {
  memorial: [0.05, 0.12, 0, 0, 0.5, 0],
  holiday: [0.25, 0.04, 0, 0.01, 0, 0],
  statement: [0.02, 0.01, 0.09, 0.03, 0.12, 0.22],
  emergency: [0.02, 0.06, 0.01, 0.05, 0.14, 0.05],
  utilities: [0.04, 0.01, 0.03, 0.01, 0.02, 0.06],
};

/** Splits all reactions into kinds that add up to them. */
function splitReactions(total: number, topic: DemoTopic, random: SeededRandom): DemoCounts["reactions"] {
  const shares = topicKinds[topic] ?? usualKinds;
  const counts: Partial<Record<ReactionKind, number>> = { like: 0 };
  let left = total;
  for (const [index, kind] of kinds.entries()) {
    const share = (shares[index] ?? 0) * total;
    const count = Math.min(left, Math.floor(share + random.uniform()));
    counts[kind] = count;
    left -= count;
  }
  counts.like = left;
  return counts;
}

/**
 * Counts for each message, in their order. Sums and maxima are the account's targets by construction: `fitCounts`
 * scales log-normal weights to the sum, and the message that carries a peak gets the maximum.
 */
export function createDemoCounts(account: DemoAccount, messages: readonly DemoMessage[]): DemoCounts[] {
  const dispersion = dispersions[account.organization][account.platform];
  if (!dispersion) throw new RangeError(`no dispersion for ${account.organization} on ${account.platform}`);
  const random = createSeededRandom(`counts ${account.organization} ${account.platform}`);
  const responses = messages.map((message) => topicResponses[message.topic] ?? usual);

  const draw = (kind: "likes" | "comments", own: number): number[] =>
    messages.map((message, index) => {
      const spread = dispersion[kind] * (Math.sqrt(1 - own * own) * message.appeal + own * random.normal());
      return (responses[index]?.[kind] ?? 1) * timeFactor(message) * (message.hasVideo ? 1.12 : 1) * Math.exp(spread);
    });
  const fitKind = (kind: "likes" | "comments", own: number, mean: number, max: number, capShare: number): number[] => {
    const maxIndex = messages.findIndex((message) => message.peak === kind);
    const target = { sum: Math.round(mean * messages.length), max, maxIndex, cap: Math.floor(max * capShare) };
    return fitCounts(draw(kind, own), target, random);
  };

  const { targets } = account;
  const likes = fitKind("likes", 0.7, targets.meanLikes, targets.maxLikes, dispersion.likesCap);
  const comments = fitKind("comments", 0.85, targets.meanComments, targets.maxComments, dispersion.commentsCap);

  return messages.map((message, index) => {
    const liked = likes[index] ?? 0;
    const perLike = dispersion.sharesPerLike;
    const shared =
      perLike === null ? 0 : perLike * liked * (responses[index]?.shares ?? 1) * Math.exp(0.6 * random.normal());
    return {
      likes: liked,
      comments: comments[index] ?? 0,
      shares: perLike === null ? null : Math.floor(shared + random.uniform()),
      views: message.hasVideo ? Math.round((liked + 4) * 19 * Math.exp(0.45 * random.normal())) : null,
      reactions: account.platform === "facebook" ? splitReactions(liked, message.topic, random) : null,
    };
  });
}
