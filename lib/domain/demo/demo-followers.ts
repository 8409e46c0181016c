/** Weekly follower totals of the demo accounts. */
import type { LocalDate, Platform } from "../model.ts";
import { dateOfDayNumber, dayNumberOf } from "../period.ts";
import { demoAccounts, demoPeriod } from "./demo-accounts.ts";
import { createSeededRandom } from "./seeded-random.ts";

/** A follower total, in the shape that importers give. */
export interface DemoFollowerCount {
  readonly line: number;
  readonly account: {
    readonly platform: Platform;
    readonly handle: string;
    readonly externalId: null;
    readonly name: string;
  };
  readonly date: LocalDate;
  readonly followers: number;
  /** Whether the number is ours rather than the study's. */
  readonly illustrative: boolean;
}

/**
 * Totals every seven days, ending with the printed number on the last day of the period. Only that last number is the
 * study's, and only for West Kazakhstan; the way there is made up: a year's growth of some 6 to 12 percent.
 */
export function* generateDemoFollowers(): Generator<DemoFollowerCount, void, void> {
  const lastDay = dayNumberOf(demoPeriod.toDate);
  const weeks = Math.floor((demoPeriod.days - 1) / 7);
  let line = 0;
  for (const account of demoAccounts) {
    const random = createSeededRandom(`followers ${account.platform} ${account.handle}`);
    const growth = 0.06 + 0.06 * random.uniform();
    const steps = Array.from({ length: weeks }, () => Math.max(0, 1 + 0.6 * random.normal()));
    const perStep = (account.followers * growth) / steps.reduce((sum, step) => sum + step, 0);
    let toCome = steps.reduce((sum, step) => sum + step, 0);
    for (let week = 0; week <= weeks; week += 1) {
      line += 1;
      yield {
        line,
        account: { platform: account.platform, handle: account.handle, externalId: null, name: account.names.kk },
        date: dateOfDayNumber(lastDay - 7 * (weeks - week)),
        followers: week === weeks ? account.followers : Math.round(account.followers - perStep * toCome),
        illustrative: account.followersIllustrative,
      };
      toCome -= steps[week] ?? 0;
    }
  }
}
