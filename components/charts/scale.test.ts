import fc from "fast-check";
import { expect, test } from "vitest";
import { drawFigure, wrapText } from "./draw-figure.ts";
import { labelStep, linearScale, textWidth, ticksUpTo } from "./scale.ts";

test("ticks are round, begin at zero and reach the greatest value", () => {
  expect(ticksUpTo(82)).toEqual([0, 25, 50, 75, 100]);
  expect(ticksUpTo(5.6)).toEqual([0, 2, 4, 6]);
  expect(ticksUpTo(0)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (max) => {
      const ticks = ticksUpTo(max);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9));
      expect(ticks.length).toBeLessThan(8);
    }),
  );
});

test("a scale maps its ends onto its ends", () => {
  const y = linearScale(100, 200, 0);
  expect([y(0), y(50), y(100)]).toEqual([200, 100, 0]);
  expect(linearScale(0, 200, 0)(0)).toBe(200);
});

test("labels are left out rather than overlapped", () => {
  expect(labelStep(["01.06", "02.06"], 100, 11)).toBe(1);
  expect(labelStep(["01.06", "02.06"], 10, 11)).toBeGreaterThan(3);
});

test("wrapped lines fit and lose no word", () => {
  const text = "Сурет 1. Ресми парақшалардағы жазылушылар саны, өңірлер мен желілер бойынша";
  const lines = wrapText(text, 240, 16);
  expect(lines.join(" ")).toBe(text);
  for (const line of lines) expect(textWidth(line, 16)).toBeLessThanOrEqual(240);
});

test("a saved figure holds title, legend, drawing and notes, and no markup of theirs", () => {
  const { svg, width, height } = drawFigure({
    styles: "",
    title: 'Likes & "comments" <b>',
    legend: [{ label: "Facebook", colors: ["rgb(1, 2, 3)"], look: "line" }],
    drawing: { markup: "<svg data-inner></svg>", width: 600, height: 200 },
    notes: ["n = 6,570 posts.", "Period: 1 June 2022 – 31 May 2023.", "Source: demo."],
  });
  for (const part of [
    "Likes &amp; &quot;comments&quot; &lt;b&gt;",
    "Facebook",
    "<svg data-inner>",
    "n = 6,570",
    "31 May 2023",
    "Source: demo.",
  ]) {
    expect(svg).toContain(part);
  }
  expect(width).toBe(648);
  expect(height).toBeGreaterThan(260);
  expect(svg).not.toMatch(/NaN|undefined/);
});
