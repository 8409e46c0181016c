/** The posts of the demo: a reconstruction from which the study's Table 1 follows. */
import { instantOfWall } from "../local-time.ts";
import type { Platform, PostType, ReactionKind } from "../model.ts";
import { type DemoAccount, demoAccounts, demoOrganizations } from "./demo-accounts.ts";
import { createDemoCounts, type DemoCounts } from "./demo-engagement.ts";
import { createDemoMessages, type DemoMessage } from "./demo-messages.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

/** A post in the shape that importers give, so that the demo takes the same way into the database as a file. */
export interface DemoPost extends DemoCounts {
  /** Running number over the whole demo, from 1. */
  readonly line: number;
  readonly account: {
    readonly platform: Platform;
    readonly handle: string;
    readonly externalId: null;
    readonly name: string;
  };
  readonly externalId: string;
  readonly published: { readonly instant: Date };
  readonly type: PostType;
  readonly text: string;
  /** Always `null`: no such post exists on any network, and a link would be dead or somebody else's. */
  readonly permalink: null;
  readonly reach: null;
  readonly saves: null;
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>> | null;
  readonly followersAtPost: null;
}

/** Longest delay between the two networks. */
const maxDelayMinutes = 18;

function drawType(account: DemoAccount, message: DemoMessage, random: SeededRandom): PostType {
  if (account.platform === "instagram") {
    if (message.hasVideo) return random.uniform() < 0.7 ? "reel" : "video";
    return random.uniform() < 0.58 ? "album" : "photo";
  }
  if (message.hasVideo) return random.uniform() < 0.1 ? "live" : "video";
  const types = ["photo", "album", "link", "text"] as const;
  return types[random.weightedIndex([0.5, 0.36, 0.09, 0.05])] ?? "photo";
}

function wallTime(message: DemoMessage, delaySeconds: number): string {
  const second = message.second + delaySeconds;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${message.date}T${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/**
 * All posts, account by account, each account in the order of time. The same every time: no clock and no chance is
 * asked. Both networks of an akimat carry the same texts minutes apart, as the study says of them.
 */
export function* generateDemoPosts(): Generator<DemoPost, void, void> {
  let line = 0;
  for (const organization of demoOrganizations) {
    const accounts = demoAccounts.filter((account) => account.organization === organization.key);
    const messages = createDemoMessages(organization, accounts[0]?.postsPerDay ?? 0);
    for (const account of accounts) {
      const random = createSeededRandom(`posts ${account.organization} ${account.platform}`);
      const counts = createDemoCounts(account, messages);
      for (const [index, message] of messages.entries()) {
        const delay = account.platform === "instagram" ? random.integer(60, maxDelayMinutes * 60) : 0;
        line += 1;
        yield {
          line,
          account: { platform: account.platform, handle: account.handle, externalId: null, name: account.names.kk },
          externalId:
            `demo-${organization.region}-${account.platform}-${String(index + 1).padStart(4, "0")}`.toLowerCase(),
          published: { instant: instantOfWall(wallTime(message, delay), account.timeZone) },
          type: drawType(account, message, random),
          text: message.text,
          permalink: null,
          ...(counts[index] as DemoCounts),
          reach: null,
          saves: null,
          followersAtPost: null,
        };
      }
    }
  }
}
