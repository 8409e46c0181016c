import { describe, expect, test } from "vitest";
import { resemblesPage } from "./resembles-page.ts";

const page = { handle: "sunnyhillgov", name: "The City of Sunny Hill – City Government" };
const akimat = { handle: "turkistan_akimat", name: "Түркістан облысының әкімдігі" };

describe("a name that may be the page's", () => {
  test.each(["The City of Sunny Hill ? City Government", "City of Sunny Hill Government", "Sunny Hill"])(
    "is found in %j",
    (name) => {
      expect(resemblesPage(name, { ...page, name: null }) || resemblesPage(name, page)).toBe(true);
    },
  );

  test("is found across alphabets and lost letters", () => {
    expect(resemblesPage("Т?ркістан облысының әкімдігі", akimat)).toBe(true);
    expect(resemblesPage("Turkistan Akimat", akimat)).toBe(true);
  });

  test.each(["Серік Ахметов", "Айгүл Түркістан", "Government", "Hill", "? ?", ""])("is not found in %j", (name) => {
    expect(resemblesPage(name, page)).toBe(false);
    expect(resemblesPage(name, akimat)).toBe(false);
  });
});
