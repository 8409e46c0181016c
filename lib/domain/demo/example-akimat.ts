/**
 * One clearly invented akimat that answers, so that every page of dialogue has something to show. It belongs to no
 * region, and its posts and comments stand beside the reconstruction, never in it.
 */
import { instantOfWall, localDateOf, localHourOf } from "../local-time.ts";
import type { Localized, Platform } from "../model.ts";
import { addDays, weekdayOf } from "../period.ts";
import { composeComment, fillSlots, type Public } from "./compose-comment.ts";
import { demoPeriod } from "./demo-accounts.ts";
import { type DemoComment, demoCollectedAt, drawDelay, drawLikes, whileAwake } from "./demo-comments.ts";
import type { DemoPost } from "./demo-posts.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";
import type { CommentKind } from "./texts/citizen-texts.ts";
import { examplePostTexts } from "./texts/example-post-texts.ts";
import { officeReplies, returns } from "./texts/office-replies.ts";

export const exampleOrganization: { readonly key: "example"; readonly region: null; readonly names: Localized } = {
  key: "example",
  region: null,
  names: {
    kk: "Үлгі әкімдік (ойдан шығарылған)",
    ru: "Пример акимата (вымышленный)",
    en: "Example akimat (invented)",
  },
};

/** A page of the example. */
export interface ExampleAccount {
  readonly organization: "example";
  readonly platform: Platform;
  readonly handle: string;
  readonly names: Localized;
  readonly timeZone: "Asia/Almaty";
  readonly openedDate: null;
}

const example = {
  organization: "example",
  handle: "example_akimat_demo",
  names: { kk: "Үлгі әкімдік (демо)", ru: "Пример акимата (демо)", en: "Example akimat (demo)" },
  timeZone: "Asia/Almaty",
  openedDate: null,
} as const;

export const exampleAccounts: readonly ExampleAccount[] = [
  { ...example, platform: "facebook" },
  { ...example, platform: "instagram" },
];

/** A post of the example with the comments that it counts. */
export interface ExamplePost {
  readonly post: DemoPost;
  readonly comments: readonly Omit<DemoComment, "line">[];
}

const community: Public = {
  languages: { kk: 50, ru: 34, mixed: 8, other: 8 },
  kinds: { question: 27, complaint: 24, request: 15, thanks: 14, doubt: 9, cheer: 8, talk: 3 },
};

/** How the office answers on each network: on Instagram less often and slower. */
interface Office {
  readonly answered: Readonly<Record<CommentKind, number>>;
  /** Weights of answers within an hour, a working day, three days, three weeks. */
  readonly speed: readonly number[];
}
const offices: Readonly<Partial<Record<Platform, Office>>> = {
  facebook: {
    answered: { question: 0.86, complaint: 0.74, request: 0.7, thanks: 0.3, doubt: 0.35, cheer: 0, talk: 0 },
    speed: [30, 42, 20, 8],
  },
  instagram: {
    answered: { question: 0.62, complaint: 0.48, request: 0.45, thanks: 0.16, doubt: 0.15, cheer: 0, talk: 0 },
    speed: [12, 38, 32, 18],
  },
};

const HOUR = 3600;
/** Share of answers in the other language: Kazakh questions answered in Russian are the usual complaint. */
const otherLanguage = { kk: 0.16, ru: 0.04 } as const;
const returnShare = 0.34;

function drawReplyDelay(speed: readonly number[], random: SeededRandom): number {
  const [least, most] = (
    [
      [90, HOUR],
      [HOUR, 10 * HOUR],
      [10 * HOUR, 72 * HOUR],
      [72 * HOUR, 500 * HOUR],
    ] as const
  )[random.weightedIndex(speed)] ?? [90, HOUR];
  return random.integer(least, most);
}

/** The office writes on working days from 9 to 18; what falls outside waits for the next morning. */
function inOfficeHours(instant: Date, account: ExampleAccount, random: SeededRandom): Date {
  const hour = localHourOf(instant, account.timeZone);
  let date = localDateOf(instant, account.timeZone);
  if (weekdayOf(date) < 5 && hour >= 9 && hour < 18) return instant;
  if (hour >= 18 || weekdayOf(date) >= 5) date = addDays(date, 1);
  while (weekdayOf(date) >= 5) date = addDays(date, 1);
  const minute = random.integer(0, 59);
  const moved = instantOfWall(`${date}T09:${String(minute).padStart(2, "0")}:00`, account.timeZone);
  return moved < instant ? new Date(instant.getTime() + HOUR * 1000) : moved;
}

type Words = Omit<DemoComment, "line">;

function commentsOf(
  shell: Pick<DemoPost, "account" | "externalId" | "published">,
  account: ExampleAccount,
  random: SeededRandom,
): Words[] {
  const office = offices[account.platform];
  const written: Words[] = [];
  const month = Number(localDateOf(shell.published.instant, account.timeZone).slice(5, 7));
  const add = (
    words: Pick<Words, "parentExternalId" | "author" | "isByAccount" | "text"> & { readonly instant: Date },
  ): string => {
    const { instant, ...rest } = words;
    const externalId = `${shell.externalId}-c${written.length + 1}`;
    written.push({
      ...rest,
      account: shell.account,
      platform: account.platform,
      postExternalId: shell.externalId,
      externalId,
      isReply: rest.parentExternalId !== null,
      published: { instant },
      likes: drawLikes(random),
      permalink: null,
    });
    return externalId;
  };
  const count = random.weightedIndex([4, 10, 16, 18, 16, 12, 8, 6, 4, 3, 2, 1]);
  for (let number = 0; number < count; number += 1) {
    const asked = composeComment(community, month, random);
    const askedAt = whileAwake(
      new Date(shell.published.instant.getTime() + drawDelay(random) * 1000),
      account.timeZone,
      random,
    );
    const author = { id: `demo-example-${random.integer(1, 900)}`, handle: null, name: null };
    const externalId = add({ parentExternalId: null, author, isByAccount: false, text: asked.text, instant: askedAt });
    const replies = asked.kind === "cheer" || asked.kind === "talk" ? null : officeReplies[asked.kind];
    if (!replies || !office || random.uniform() >= office.answered[asked.kind]) continue;
    const own = asked.language === "ru" ? "ru" : "kk";
    const other = own === "kk" ? "ru" : "kk";
    const spoken = random.uniform() < otherLanguage[own] ? other : own;
    const due = new Date(askedAt.getTime() + drawReplyDelay(office.speed, random) * 1000);
    const repliedAt = inOfficeHours(due, account, random);
    if (repliedAt >= demoCollectedAt) continue;
    add({
      parentExternalId: externalId,
      author: { id: null, handle: account.handle, name: null },
      isByAccount: true,
      text: fillSlots(random.pick(replies)[spoken === "kk" ? 0 : 1], spoken, random),
      instant: repliedAt,
    });
    if (random.uniform() >= returnShare) continue;
    const instant = whileAwake(new Date(repliedAt.getTime() + drawDelay(random) * 1000), account.timeZone, random);
    if (instant >= demoCollectedAt) continue;
    add({
      parentExternalId: externalId,
      author,
      isByAccount: false,
      text: random.pick(returns)[own === "kk" ? 0 : 1],
      instant,
    });
  }
  return written;
}

/** A post every second day on each network over the demo's year, with its dialogue; the same every time. */
export function* generateExamplePosts(): Generator<ExamplePost, void, void> {
  let line = 0;
  for (const account of exampleAccounts) {
    const random = createSeededRandom(`example ${account.platform}`);
    for (let day = 0; day < demoPeriod.days; day += 2) {
      const date = addDays(demoPeriod.fromDate, day);
      const [kk, ru] = examplePostTexts[(day / 2) % examplePostTexts.length] ?? ["", ""];
      line += 1;
      const shell = {
        line,
        account: { platform: account.platform, handle: account.handle, externalId: null, name: account.names.kk },
        externalId: `demo-example-${account.platform}-${String(day / 2 + 1).padStart(4, "0")}`,
        published: {
          instant: instantOfWall(`${date}T${random.integer(10, 17)}:${random.integer(10, 59)}:00`, account.timeZone),
        },
      } as const;
      const comments = commentsOf(shell, account, random);
      const likes = random.integer(8, 60) + comments.length * 3;
      yield {
        post: {
          ...shell,
          type: random.pick(["photo", "album", "video"] as const),
          text: `${kk}\n\n${ru}`,
          permalink: null,
          likes,
          comments: comments.length,
          shares: account.platform === "facebook" ? random.integer(0, 9) : null,
          views: null,
          reach: null,
          saves: null,
          reactions: null,
          followersAtPost: null,
        },
        comments,
      };
    }
  }
}
