import { expect, test } from "vitest";
import { joinedItems } from "./joined-items.ts";

test("a dash that neighbours share divides question and option", () => {
  expect(joinedItems(["Dish?", "Dish? - Other (please specify)", "Sides? - Corn", "Sides? - Peas - sweet"])).toEqual([
    { question: "Dish?", item: null },
    { question: "Dish?", item: "Other (please specify)" },
    { question: "Sides?", item: "Corn" },
    { question: "Sides?", item: "Peas - sweet" },
  ]);
});

test("a dash of its own belongs to the text", () => {
  expect(joinedItems(["Age 18 - 29", "Akimat - does it answer?"])).toEqual([
    { question: "Age 18 - 29", item: null },
    { question: "Akimat - does it answer?", item: null },
  ]);
});
