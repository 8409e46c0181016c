import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { localDateOf, localHourOf } from "../local-time.ts";
import { eachDay, weekdayOf } from "../period.ts";
import { findRegion } from "../regions.ts";
import { type ComputedStudyRow, compareWithStudy } from "../study/compare-with-study.ts";
import { type DemoAccount, demoAccounts, demoOrganizations, demoPeriod } from "./demo-accounts.ts";
import { generateDemoFollowers } from "./demo-followers.ts";
import { everydayTexts } from "./demo-messages.ts";
import { type DemoPost, generateDemoPosts } from "./demo-posts.ts";
import { datedTexts } from "./texts/dated-texts.ts";

const posts = [...generateDemoPosts()];

function postsOf(account: DemoAccount): DemoPost[] {
  return posts.filter((post) => post.account.platform === account.platform && post.account.handle === account.handle);
}

function findAccount(organization: string, platform: string): DemoAccount {
  const account = demoAccounts.find((one) => one.organization === organization && one.platform === platform);
  if (!account) throw new Error(`no ${organization} on ${platform}`);
  return account;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const zeroShare = (values: readonly number[]) => values.filter((value) => value === 0).length / values.length;

function findMost(account: DemoAccount, count: "likes" | "comments"): DemoPost {
  return postsOf(account).reduce((most, post) => (post[count] > most[count] ? post : most));
}

describe.each(demoAccounts.map((account) => [`${account.organization} ${account.platform}`, account] as const))(
  "%s",
  (_name, account) => {
    const own = postsOf(account);
    const likes = own.map((post) => post.likes);
    const comments = own.map((post) => post.comments);

    test("has the study's means and maxima exactly, each maximum once", () => {
      const { targets } = account;
      expect(mean(likes)).toBe(targets.meanLikes);
      expect(mean(comments)).toBeCloseTo(targets.meanComments, 12);
      expect(likes.filter((value) => value >= targets.maxLikes)).toEqual([targets.maxLikes]);
      expect(comments.filter((value) => value >= targets.maxComments)).toEqual([targets.maxComments]);
    });

    test("posts the same number on every local day of the year, and on no other", () => {
      const perDay = Map.groupBy(own, (post) => localDateOf(post.published.instant, account.timeZone));
      const days = [...eachDay({ from: demoPeriod.fromDate, to: demoPeriod.toDate })];
      expect(days).toHaveLength(365);
      expect([...perDay.keys()].sort()).toEqual(days);
      for (const day of days) expect(perDay.get(day)).toHaveLength(account.postsPerDay);
    });

    test("is skewed to the right, with the zeros that small means bring", () => {
      expect(median(likes)).toBeLessThan(0.85 * mean(likes));
      expect(median(comments)).toBeLessThan(0.85 * mean(comments));
      expect(zeroShare(comments)).toBeGreaterThan(0.1);
      expect(zeroShare(comments)).toBeLessThan(0.35);
      expect(zeroShare(likes)).toBeLessThan(account.targets.meanLikes < 10 ? 0.3 : 0.01);
    });

    test("is quieter at weekends and writes while people are awake", () => {
      const weekend = own.filter((post) => weekdayOf(localDateOf(post.published.instant, account.timeZone)) >= 5);
      expect(mean(weekend.map((post) => post.likes))).toBeLessThan(0.9 * mean(likes));
      for (const post of own) {
        const hour = localHourOf(post.published.instant, account.timeZone);
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(21);
      }
    });

    test("gives every post an own id, an own text and whole counts", () => {
      expect(new Set(own.map((post) => post.externalId)).size).toBe(own.length);
      expect(new Set(own.map((post) => post.text)).size).toBe(own.length);
      for (const post of own) {
        expect(post.text.length).toBeGreaterThan(30);
        expect(post.text).not.toMatch(/[{}]|undefined|null/);
        for (const count of [post.likes, post.comments, post.shares ?? 0, post.views ?? 0]) {
          expect(Number.isInteger(count) && count >= 0).toBe(true);
        }
        expect(post.permalink).toBeNull();
      }
    });

    test("is in the order of time", () => {
      const instants = own.map((post) => post.published.instant.getTime());
      expect(instants.toSorted((a, b) => a - b)).toEqual(instants);
    });

    test("speaks mostly Kazakh, also Russian, sometimes both", () => {
      const languages = own.map((post) => {
        const paragraphs = post.text.split("\n\n").filter((paragraph) => !paragraph.startsWith("#"));
        const kazakh = paragraphs.filter((paragraph) => /[әғқңөұүһі]/i.test(paragraph)).length;
        return { kazakh: kazakh > 0, russian: paragraphs.length > kazakh };
      });
      const shareOf = (chosen: typeof languages) => chosen.length / own.length;
      expect(shareOf(languages.filter(({ kazakh }) => kazakh))).toBeGreaterThan(0.65);
      expect(shareOf(languages.filter(({ russian }) => russian))).toBeGreaterThan(0.25);
      expect(shareOf(languages.filter(({ kazakh, russian }) => kazakh && russian))).toBeGreaterThan(0.08);
      expect(shareOf(languages.filter(({ kazakh, russian }) => !kazakh && !russian))).toBe(0);
    });

    test("hides what its network does not show", () => {
      for (const post of own) {
        const isVideo = post.type === "video" || post.type === "reel" || post.type === "live";
        expect(post.views === null).toBe(!isVideo);
        expect(post.shares === null).toBe(account.platform === "instagram");
        if (account.platform === "instagram") expect(post.reactions).toBeNull();
        else expect(sum(Object.values(post.reactions ?? {}))).toBe(post.likes);
      }
    });
  },
);

describe("the whole demo", () => {
  test("agrees with every figure of the study's Table 1", () => {
    const rows: ComputedStudyRow[] = demoAccounts.map((account) => {
      const own = postsOf(account);
      return {
        region: demoOrganizations.find(({ key }) => key === account.organization)?.region ?? "",
        platform: account.platform,
        posts: own.length,
        postsPerDay: own.length / demoPeriod.days,
        meanLikes: mean(own.map((post) => post.likes)),
        maxLikes: Math.max(...own.map((post) => post.likes)),
        meanComments: mean(own.map((post) => post.comments)),
        maxComments: Math.max(...own.map((post) => post.comments)),
        followers: account.followersIllustrative ? null : account.followers,
        openedDate: account.openedDate,
        replyRate: null,
      };
    });
    const compared = compareWithStudy(rows);
    const verdicts = (place: string) =>
      compared.filter(({ figure }) => figure.place === place).map((one) => one.verdict);
    expect(verdicts("table1")).toEqual(Array.from({ length: 16 }, () => "equal"));
    const textOf = (metric: string) =>
      compared.filter(({ figure }) => figure.place === "text" && figure.metric === metric).map((one) => one.verdict);
    for (const metric of ["posts", "postsPerDay", "followers", "opened"]) {
      expect(textOf(metric).every((verdict) => verdict === "equal")).toBe(true);
    }
  });

  test("has 2,190 and 1,095 posts an account, 6,570 in all, numbered without gaps", () => {
    expect(demoAccounts.map((account) => postsOf(account).length)).toEqual([2190, 2190, 1095, 1095]);
    expect(posts.map((post) => post.line)).toEqual(posts.map((_post, index) => index + 1));
  });

  test("carries the same texts minutes apart on both networks", () => {
    for (const organization of demoOrganizations) {
      const facebook = postsOf(findAccount(organization.key, "facebook"));
      const instagram = postsOf(findAccount(organization.key, "instagram"));
      for (const [index, post] of facebook.entries()) {
        const twin = instagram[index] as DemoPost;
        expect(twin.text).toBe(post.text);
        const delay = twin.published.instant.getTime() - post.published.instant.getTime();
        expect(delay).toBeGreaterThan(0);
        expect(delay).toBeLessThan(20 * 60_000);
      }
    }
  });

  test("has its peaks where the study says", () => {
    for (const platform of ["facebook", "instagram"]) {
      expect(findMost(findAccount("turkistan", platform), "likes").text).toContain("Президент Қасым-Жомарт Тоқаев");
      expect(findMost(findAccount("westKazakhstan", platform), "likes").text).toContain("деді облыс әкімі");
      expect(findMost(findAccount("westKazakhstan", platform), "comments").text).toContain("соғысының ардагері");
    }
    expect(findMost(findAccount("turkistan", "instagram"), "likes").likes).toBe(1636);
  });

  test("names no living person but the President, and him only on the visit", () => {
    for (const post of posts.filter(({ text }) => /Тоқаев|Токаев/.test(text))) {
      expect(localDateOf(post.published.instant, "Asia/Almaty")).toBe("2022-09-27");
    }
  });

  test("draws on enough different messages", () => {
    const bodies = [...everydayTexts, ...datedTexts].flatMap(({ kk, ru }) => [kk, ru]);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(bodies.length).toBeGreaterThan(180);
  });

  test("is the same every time and on every machine", () => {
    const hash = (generated: Iterable<DemoPost>) =>
      createHash("sha256")
        .update(JSON.stringify([...generated]))
        .digest("hex");
    expect(hash(generateDemoPosts())).toBe(hash(posts));
    expect(hash(posts)).toBe("19a9e363c6c2830b1e3c5588e3be1e580bd7ab9c330450a0f99b7e7d0fb6c463");
  });

  test("keeps its organizations' clocks as their regions do", () => {
    for (const account of demoAccounts) {
      const organization = demoOrganizations.find(({ key }) => key === account.organization);
      expect(findRegion(organization?.region ?? "")?.timeZone).toBe(account.timeZone);
    }
  });
});

describe("followers of the demo", () => {
  const counts = [...generateDemoFollowers()];

  test("never fall and end with the study's numbers on the last day", () => {
    for (const account of demoAccounts) {
      const own = counts.filter(
        (count) => count.account.platform === account.platform && count.account.handle === account.handle,
      );
      expect(own).toHaveLength(53);
      expect(own[0]?.date).toBe("2022-06-01");
      expect(own.at(-1)).toMatchObject({ date: "2023-05-31", followers: account.followers });
      for (const [index, count] of own.entries()) {
        expect(count.followers).toBeGreaterThanOrEqual(own[index - 1]?.followers ?? 0);
      }
    }
    expect(findAccount("westKazakhstan", "facebook").followers).toBe(7600);
    expect(findAccount("westKazakhstan", "instagram").followers).toBe(65_600);
  });

  test("are marked illustrative for Turkistan, whose numbers the study's text lacks, and only there", () => {
    for (const count of counts) expect(count.illustrative).toBe(count.account.handle === "turkistan_akimat_demo");
  });
});
