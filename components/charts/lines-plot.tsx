"use client";

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import type { Locale } from "#lib/domain/model.ts";
import { formatAxisShare, formatCompact, formatDecimal, formatPercent } from "#lib/i18n/format.ts";
import type { LinesData } from "./chart-data.ts";
import { labelledSteps, linesMargin } from "./lines-chart.tsx";
import styles from "./live-plot.module.css";
import { ticksUpTo } from "./scale.ts";

interface LinesPlotProps {
  readonly data: LinesData;
  /** The period before, in few words. */
  readonly beforeLabel: string;
  readonly locale: Locale;
  /** Size of the still drawing, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Lines that the reader switched off. */
  readonly hidden: ReadonlySet<string>;
}

interface TooltipProps {
  readonly active?: boolean;
  readonly label?: string | number;
}

/** Lines with a tooltip that names the step and every value in it. */
export function LinesPlot({ data, beforeLabel, locale, width, height, hidden }: LinesPlotProps) {
  const shown = data.lines.filter(({ id }) => !hidden.has(id));
  const points = data.steps.map((_, index) => ({
    index,
    ...Object.fromEntries(
      data.lines.flatMap((line) => [
        [line.id, line.values[index] ?? null],
        [`${line.id} base`, line.base?.[index] ?? null],
      ]),
    ),
  }));
  const values = data.lines
    .flatMap(({ values: own, base }) => [...own, ...(base ?? [])])
    .filter((value) => value !== null);
  const ticks = ticksUpTo(Math.max(0, ...values));
  const isShare = data.unit === "share";
  const axisText = (value: number) => (isShare ? formatAxisShare(value, locale) : formatCompact(value, locale));
  const valueText = (value: number | null) => (isShare ? formatPercent(value, locale) : formatDecimal(value, locale));
  const margin = linesMargin(ticks.map(axisText), data.steps);
  const content = ({ active, label }: TooltipProps) => {
    const step = data.steps[Number(label)];
    if (!active || !step) return null;
    return (
      <div className={styles.tooltip}>
        <strong>{step.label}</strong>
        {shown.map((line) => {
          const base = line.base?.[Number(label)] ?? null;
          return (
            <div key={line.id}>
              <span>
                <i style={{ color: line.color }} />
                {line.label}
                <b>{valueText(line.values[Number(label)] ?? null)}</b>
              </span>
              {base !== null && (
                <span>
                  {beforeLabel}
                  <b>{valueText(base)}</b>
                </span>
              )}
            </div>
          );
        })}
      </div>
    );
  };
  return (
    <LineChart
      width={width}
      height={height}
      data={points}
      margin={{ top: margin.top, right: margin.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="index"
        height={margin.bottom}
        tickLine={false}
        axisLine={false}
        tick={{ fill: "var(--ink-faint)", fontSize: 11 }}
        tickFormatter={(index: number) => data.steps[index]?.tick ?? ""}
        ticks={labelledSteps(data, width, margin)}
        interval={0}
      />
      <YAxis
        width={margin.left}
        ticks={ticks}
        domain={[0, ticks.at(-1) ?? 1]}
        tickLine={false}
        axisLine={false}
        tick={{ fill: "var(--ink-faint)", fontSize: 11 }}
        tickFormatter={axisText}
      />
      <Tooltip content={content} isAnimationActive={false} cursor={{ stroke: "var(--line-strong)" }} />
      {shown.map((line) => (
        <Line
          key={`${line.id} base`}
          dataKey={`${line.id} base`}
          stroke={line.color}
          strokeWidth={1.5}
          strokeDasharray="2 4"
          strokeOpacity={0.75}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          type="linear"
        />
      ))}
      {shown.map((line) => (
        <Line
          key={line.id}
          dataKey={line.id}
          stroke={line.color}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
          type="linear"
        />
      ))}
    </LineChart>
  );
}
