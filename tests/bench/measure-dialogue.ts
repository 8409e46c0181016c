import type { ScopeRequest } from "#lib/data/facts/resolve-scope.ts";
import { readDialogue } from "#lib/data/replies/dialogue.ts";
import { readWaiting } from "#lib/data/replies/waiting.ts";
import { median } from "./measure-page.ts";

/** Milliseconds, each the median of many readings one after the other. */
export interface DialogueMeasure {
  readonly dialogue: number;
  /** The first page of the waiting list. */
  readonly waiting: number;
}

async function medianTime(read: () => Promise<unknown>, readings = 25, warmUp = 5): Promise<number> {
  const times: number[] = [];
  for (let n = -warmUp; n < readings; n += 1) {
    const start = performance.now();
    await read();
    if (n >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** How long the study's year of some accounts takes to read, named as `platform:handle`. */
export async function measureDialogue(accounts: readonly string[]): Promise<DialogueMeasure> {
  const scope = {
    from: "2022-06-01",
    to: "2023-05-31",
    regions: [],
    platforms: [],
    accounts: accounts.map((account) => {
      const [platform, handle = ""] = account.split(":");
      return { platform: platform as ScopeRequest["accounts"][number]["platform"], handle };
    }),
  } satisfies ScopeRequest;
  const waiting = { scope, onlyQuestions: false, cursor: null, limit: 50, language: "kk" } as const;
  return {
    dialogue: await medianTime(() => readDialogue(scope)),
    waiting: await medianTime(() => readWaiting(waiting)),
  };
}
