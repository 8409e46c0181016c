/** The comments that the demo's posts count. In the study's four accounts nobody official answers, as the study found. */
import { instantOfWall, localDateOf, localHourOf } from "../local-time.ts";
import type { TimeZone } from "../model.ts";
import { composeComment, type Public } from "./compose-comment.ts";
import { type DemoAccount, demoAccounts } from "./demo-accounts.ts";
import type { DemoPost } from "./demo-posts.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

/** A comment in the shape that importers give. Authors are numbers: no name, handle or link belongs to anybody. */
export interface DemoComment {
  readonly line: number;
  readonly account: DemoPost["account"];
  readonly platform: DemoPost["account"]["platform"];
  readonly postExternalId: string;
  readonly externalId: string;
  readonly parentExternalId: string | null;
  readonly isReply: boolean;
  readonly published: { readonly instant: Date };
  readonly author: { readonly id: string | null; readonly handle: string | null; readonly name: null };
  readonly isByAccount: boolean;
  readonly text: string;
  readonly likes: number;
  /** Always `null`, as with posts. */
  readonly permalink: null;
}

/** After this instant the demo's files were "collected". */
export const demoCollectedAt: Date = new Date("2023-07-01T00:00:00Z");

const kinds = { question: 21, complaint: 21, request: 12, thanks: 17, doubt: 12, cheer: 12, talk: 5 } as const;
const publics: Readonly<Record<DemoAccount["organization"], Public>> = {
  turkistan: { languages: { kk: 70, ru: 13, mixed: 7, other: 10 }, kinds },
  westKazakhstan: { languages: { kk: 46, ru: 35, mixed: 7, other: 12 }, kinds },
};

/** Under condolences nobody congratulates, and a joke of the generator would hurt. */
const mourning = /көңіл айт|соболезнов|қаза тап|погиб|траур|аза тұт/iu;
const quiet = { ...kinds, cheer: 0, thanks: 0, doubt: 0 } as const;

/** Share of comments that answer another citizen's. */
const replyShare = 0.14;
const HOUR = 3600;

/** Seconds from a post to a comment: most within hours, a few after days. */
export function drawDelay(random: SeededRandom): number {
  const span = [HOUR, 6 * HOUR, 24 * HOUR, 120 * HOUR][random.weightedIndex([35, 34, 23, 8])] ?? HOUR;
  return random.integer(20, span);
}

/** Moves an instant of the small hours to the morning: at night few people write. */
export function whileAwake(instant: Date, zone: TimeZone, random: SeededRandom): Date {
  const hour = localHourOf(instant, zone);
  if (hour >= 7 || random.uniform() < 0.12) return instant;
  const seconds = random.integer(0, 3 * HOUR);
  const clock = [7 + Math.floor(seconds / HOUR), Math.floor(seconds / 60) % 60, seconds % 60];
  const wall = clock.map((part) => String(part).padStart(2, "0")).join(":");
  return instantOfWall(`${localDateOf(instant, zone)}T${wall}`, zone);
}

/** Likes of a comment: mostly none. */
export function drawLikes(random: SeededRandom): number {
  return Math.floor(random.uniform() ** 6 * 14);
}

interface Written {
  readonly externalId: string;
  readonly instant: Date;
}

function* commentsOf(post: DemoPost, account: DemoAccount, random: SeededRandom): Generator<Omit<DemoComment, "line">> {
  const month = Number(localDateOf(post.published.instant, account.timeZone).slice(5, 7));
  const usual = publics[account.organization];
  const people: Public = mourning.test(post.text) ? { ...usual, kinds: quiet } : usual;
  const tops: Written[] = [];
  const citizens = Math.round(account.followers / 40) + 200;
  for (let number = 1; number <= post.comments; number += 1) {
    const above = tops.length > 0 && random.uniform() < replyShare ? random.pick(tops) : null;
    const start = above?.instant ?? post.published.instant;
    const instant = whileAwake(new Date(start.getTime() + drawDelay(random) * 1000), account.timeZone, random);
    const { text } = composeComment(people, month, random, above ? "talk" : undefined);
    const externalId = `${post.externalId}-c${number}`;
    if (above === null) tops.push({ externalId, instant });
    yield {
      account: post.account,
      platform: account.platform,
      postExternalId: post.externalId,
      externalId,
      parentExternalId: above?.externalId ?? null,
      isReply: above !== null,
      published: { instant },
      author: { id: `demo-${account.organization}-${random.integer(1, citizens)}`, handle: null, name: null },
      isByAccount: false,
      text,
      likes: drawLikes(random),
      permalink: null,
    };
  }
}

/** All comments of posts of the study's accounts, post by post; the same every time. */
export function* generateDemoComments(posts: Iterable<DemoPost>): Generator<DemoComment, void, void> {
  const streams = new Map<DemoAccount, SeededRandom>();
  let line = 0;
  for (const post of posts) {
    const account = demoAccounts.find(
      ({ platform, handle }) => platform === post.account.platform && handle === post.account.handle,
    );
    if (account === undefined) continue;
    const random = streams.get(account) ?? createSeededRandom(`comments ${account.organization} ${account.platform}`);
    streams.set(account, random);
    for (const comment of commentsOf(post, account, random)) {
      line += 1;
      yield { line, ...comment };
    }
  }
}
