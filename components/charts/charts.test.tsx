import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BarsChart } from "./bars-chart.tsx";
import { CalendarChart } from "./calendar-chart.tsx";
import type { BarsData, CalendarMark, HeatmapData, HistogramData, IntervalsData, LinesData } from "./chart-data.ts";
import { HeatmapChart, heatLevel } from "./heatmap-chart.tsx";
import { binPosition, HistogramChart } from "./histogram-chart.tsx";
import { IntervalsChart } from "./intervals-chart.tsx";
import { LinesChart, linePath } from "./lines-chart.tsx";

const count = (markup: string, part: string) => markup.split(part).length - 1;
const plain = (value: number) => String(value);

/** No drawing may hold a number that is none, and each says what it is. */
function expectSound(markup: string, title: string) {
  expect(markup).not.toMatch(/NaN|Infinity|undefined|null/);
  expect(markup).toContain(`aria-label="${title}"`);
  expect(markup).toContain('role="img"');
}

describe("bars", () => {
  const data: BarsData = {
    keys: [
      { id: "facebook", label: "Facebook", color: "var(--facebook)" },
      { id: "instagram", label: "Instagram", color: "var(--instagram)" },
    ],
    groups: [
      {
        id: "KZ-61",
        label: "Turkistan Region",
        bars: [
          { key: "facebook", value: 21400, text: "21,400", isIllustrative: true },
          { key: "instagram", value: 98300, text: "98,300", isIllustrative: false },
        ],
      },
      {
        id: "KZ-27",
        label: "West Kazakhstan",
        bars: [{ key: "facebook", value: null, text: "not known", isIllustrative: false }],
      },
    ],
  };
  const markup = renderToStaticMarkup(<BarsChart data={data} width={600} title="Followers" id="f" />);

  test("there is a bar for each value, with its words", () => {
    expectSound(markup, "Followers");
    expect(count(markup, "<g data-mark=")).toBe(3);
    expect(markup).toContain("98,300");
  });

  test("an unknown value has no length and is said", () => {
    expect(markup).toContain('width="0"');
    expect(markup).toContain("not known");
  });

  test("invented values are hatched", () => {
    expect(count(markup, 'fill="url(#f-hatch)"')).toBe(1);
  });

  test("the longest bar and its words fit into the drawing", () => {
    const widths = [...markup.matchAll(/<rect x="(\d+)"[^>]*width="([\d.]+)"/g)].map(
      (m) => Number(m[1]) + Number(m[2]),
    );
    expect(Math.max(...widths)).toBeLessThan(600);
  });
});

describe("lines", () => {
  const data: LinesData = {
    steps: ["a", "b", "c", "d", "e"].map((label) => ({ label, tick: label })),
    lines: [
      { id: "facebook", label: "Facebook", color: "red", values: [1, 2, null, 3, null], base: [1, 1, 1, 1, 1] },
      { id: "instagram", label: "Instagram", color: "blue", values: [5, 5, 5, 5, 5], base: null },
    ],
  };
  const markup = renderToStaticMarkup(
    <LinesChart data={data} width={600} height={200} title="Likes" formatTick={plain} />,
  );

  test("there is a line for each series and a dashed one for each comparison", () => {
    expectSound(markup, "Likes");
    expect(count(markup, "<g data-mark=")).toBe(2);
    expect(count(markup, "data-base=")).toBe(1);
  });

  test("an unknown value breaks the line instead of falling to zero", () => {
    expect(
      linePath(
        [1, null, 2],
        (index) => index,
        (value) => value,
      ),
    ).toBe("M0 1M2 2");
  });

  test("a value between unknown ones is a dot", () => {
    expect(count(markup, "<circle")).toBe(1);
  });

  test("nothing known is an empty plot, not a fault", () => {
    const empty = { steps: data.steps, lines: [{ id: "x", label: "X", color: "red", values: [null], base: null }] };
    expectSound(
      renderToStaticMarkup(<LinesChart data={empty} width={342} height={200} title="Empty" formatTick={plain} />),
      "Empty",
    );
  });
});

describe("histogram", () => {
  const bins = [
    { from: 0, to: 0, label: "0", count: 4, tip: "0: 4" },
    { from: 1, to: 2, label: "1", count: 2, tip: "1–2: 2" },
    { from: 3, to: 10, label: "3", count: 1, tip: "3–10: 1" },
  ];
  const data: HistogramData = {
    bins,
    marks: [
      { id: "mean", label: "mean 2", value: 2 },
      { id: "median", label: "median 0", value: 0 },
    ],
  };

  test("there is a column for each bin and a line for mean and median", () => {
    const markup = renderToStaticMarkup(
      <HistogramChart data={data} width={600} height={200} title="Spread" formatTick={plain} />,
    );
    expectSound(markup, "Spread");
    expect(count(markup, "data-tip=")).toBe(3);
    expect(markup).toContain("mean 2");
    expect(markup).toContain("median 0");
  });

  test("the words of the last bin end where the drawing ends", () => {
    const last = { from: 11, to: 99, label: "> 30 дн.", count: 1, tip: "" };
    const draw = (width: number) =>
      renderToStaticMarkup(
        <HistogramChart data={{ bins: [last], marks: [] }} width={width} height={200} title="T" formatTick={plain} />,
      );
    expect(draw(60)).toMatch(/<text x="60" text-anchor="end"[^>]*>&gt; 30 дн\./);
    expect(draw(300)).toMatch(/text-anchor="middle"[^>]*>&gt; 30 дн\./);
  });

  test("a value lies within the bin that holds it, in order", () => {
    expect(binPosition(bins, 0)).toBe(0.5);
    expect(binPosition(bins, 1)).toBe(1);
    expect(binPosition(bins, 2)).toBe(1.5);
    expect(binPosition(bins, 3)).toBe(2);
    expect(binPosition(bins, 10)).toBeLessThan(3);
  });
});

describe("heat map", () => {
  test("there is a cell for each weekday and hour, with its words", () => {
    const data: HeatmapData = {
      columns: Array.from({ length: 24 }, (_, hour) => String(hour)),
      rows: Array.from({ length: 7 }, (_, day) => ({
        label: `day ${day}`,
        cells: Array.from({ length: 24 }, (_, hour) => ({ value: hour, text: `day ${day}, ${hour}` })),
      })),
      peak: 23,
    };
    const markup = renderToStaticMarkup(<HeatmapChart data={data} width={600} title="Rhythm" />);
    expectSound(markup, "Rhythm");
    expect(count(markup, "<rect")).toBe(168);
    expect(markup).toContain('data-tip="day 6, 23"');
  });

  test("none is its own step, and the least is not none", () => {
    expect([heatLevel(0, 100), heatLevel(1, 100), heatLevel(100, 100), heatLevel(0, 0)]).toEqual([0, 1, 4, 0]);
  });
});

describe("calendar", () => {
  const days: CalendarMark[] = Array.from({ length: 70 }, (_, index) => ({
    date: new Date(Date.UTC(2022, 5, 1 + index)).toISOString().slice(0, 10),
    weekday: (index + 2) % 7,
    state: index < 10 ? "unknown" : index < 20 ? "silent" : index < 25 ? "partial" : "posts",
    level: 3,
  }));
  const draw = (weeksPerLine: number, drawn = days) =>
    renderToStaticMarkup(
      <CalendarChart
        data={{ weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], days: drawn }}
        width={600}
        title="Days"
        id="c"
        weeksPerLine={weeksPerLine}
        formatMonth={(date) => date.slice(0, 7)}
      />,
    );

  test("each day is drawn once, as what is known of it", () => {
    const markup = draw(53);
    expectSound(markup, "Days");
    const drawn = [...markup.matchAll(/data-mark="([\w-]+)" data-days="(\d+)"/g)].map(([, look, n]) => [
      look,
      Number(n),
    ]);
    expect(drawn).toEqual([
      ["unknown", 10],
      ["partial", 5],
      ["silent", 10],
      ["posts-3", 45],
    ]);
  });

  test("where a year begins, its number stands in place of January", () => {
    const winter = days.map((day, index) => ({
      ...day,
      date: new Date(Date.UTC(2022, 11, 1 + index)).toISOString().slice(0, 10),
    }));
    const markup = draw(53, winter);
    expect([...markup.matchAll(/>(20[\d-]+)<\/text>/g)].map(([, label]) => label)).toEqual([
      "2022-12",
      "2023",
      "2023-02",
    ]);
  });

  test("a long period goes on in the next line", () => {
    const height = (markup: string) => Number(/viewBox="0 0 600 ([\d.]+)"/.exec(markup)?.[1]);
    expect(height(draw(5))).toBeGreaterThan(height(draw(53)));
  });
});

describe("shares with intervals", () => {
  const data: IntervalsData = {
    groups: [
      {
        id: "KZ-61",
        label: "Turkistan Region",
        marks: [
          {
            id: "a",
            label: "Facebook",
            color: "var(--facebook)",
            value: 0,
            interval: [0, 0.02],
            text: "0.0% (0 of 190)",
            reference: 0,
          },
          {
            id: "b",
            label: "Instagram",
            color: "var(--instagram)",
            value: null,
            interval: null,
            text: "can’t be known",
            reference: null,
          },
        ],
      },
    ],
  };
  const markup = renderToStaticMarkup(<IntervalsChart data={data} width={600} title="Reply rate" formatTick={plain} />);

  test("a known share is a dot with its interval, even at zero", () => {
    expectSound(markup, "Reply rate");
    expect(count(markup, "<circle")).toBe(1);
    expect(markup).toContain("0.0% (0 of 190)");
  });

  test("an unknown share has no dot, and says so", () => {
    expect(count(markup, "data-mark=")).toBe(2);
    expect(markup).toContain("can’t be known");
  });

  test("what another source says is an open square of its own", () => {
    expect(count(markup, 'fill="none"')).toBe(1);
  });

  test("nothing reaches beyond the axis", () => {
    const ends = [...markup.matchAll(/x2="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...ends)).toBeLessThanOrEqual(600);
  });
});
