import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { ReadingPace } from "./reading-pace.ts";

async function* file(): AsyncGenerator<Uint8Array, void, void> {
  for (let piece = 0; piece < 6; piece += 1) yield new Uint8Array(10);
}

/** Follows in the background and counts. */
function following(pace: ReadingPace): { pieces: number; readonly over: Promise<unknown> } {
  const seen = { pieces: 0, over: Promise.resolve<unknown>(undefined) };
  const follow = async () => {
    for await (const _piece of pace.follow(file())) seen.pieces += 1;
  };
  seen.over = follow();
  return seen;
}

test("a second reading stays beside the first, and reads on once that is over", async () => {
  const pace = new ReadingPace();
  const second = following(pace);
  await setImmediate();
  expect(second.pieces).toBe(1);
  pace.reach(25);
  await setImmediate();
  expect(second.pieces).toBe(3);
  pace.reach(5);
  await setImmediate();
  expect(second.pieces).toBe(3);
  pace.finish();
  await second.over;
  expect(second.pieces).toBe(6);
});

test("it ends where the first is given up", async () => {
  const pace = new ReadingPace();
  const second = following(pace);
  second.over.catch(() => undefined);
  await setImmediate();
  pace.giveUp();
  await expect(second.over).rejects.toMatchObject({ name: "CancelledError" });
  expect(second.pieces).toBe(1);
});
