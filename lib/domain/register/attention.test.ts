import { expect, test } from "vitest";
import { attentionOf } from "./attention.ts";
import { newestProof, reviewDueDate } from "./proof.ts";

const kept = { isDemo: false, isReviewed: true, isArchived: false, closedDate: null };
const today = "2026-06-15";

test("a review is due a year after the newest check", () => {
  expect(reviewDueDate("2025-06-15")).toBe("2026-06-15");
  expect(reviewDueDate("2024-02-29")).toBe("2025-03-01");
  expect(newestProof([{ checkedDate: "2024-01-01" }, { checkedDate: "2025-01-01" }])).toEqual({
    checkedDate: "2025-01-01",
  });
  expect(newestProof([])).toBeNull();
});

test.each([
  [kept, [], "2026-06-01", ["unproven"]],
  [kept, [{ checkedDate: "2025-06-16" }], "2026-06-01", []],
  [kept, [{ checkedDate: "2025-06-15" }], "2026-04-16", ["review_due"]],
  [kept, [{ checkedDate: "2026-01-01" }], "2026-04-15", ["no_data"]],
  [kept, [], null, ["unproven", "no_data"]],
  [{ ...kept, isArchived: true }, [], null, []],
  [{ ...kept, isDemo: true }, [], null, []],
  [{ ...kept, isReviewed: false }, [], null, []],
  [{ ...kept, closedDate: "2026-06-15" }, [], null, []],
  [{ ...kept, closedDate: "2026-06-16" }, [], null, ["unproven", "no_data"]],
])("an account %j with proofs %j and data until %s needs %j", (account, proofs, lastDate, needs) => {
  expect(attentionOf(account, proofs, lastDate, today)).toEqual(needs);
});
