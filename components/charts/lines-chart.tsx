import type { LinesData } from "./chart-data.ts";
import { labelStep, linearScale, round, textWidth, ticksUpTo } from "./scale.ts";

interface LinesChartProps {
  readonly data: LinesData;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly formatTick: (value: number) => string;
}

/** Room around the plot, which the interactive drawing keeps too: for the values, and for half of the first step. */
export function linesMargin(
  tickTexts: readonly string[],
  steps: LinesData["steps"],
): {
  top: number;
  right: number;
  bottom: number;
  left: number;
} {
  const values = Math.max(...tickTexts.map((text) => textWidth(text, 11))) + 10;
  return { top: 10, right: 12, bottom: 26, left: Math.max(values, textWidth(steps[0]?.tick ?? "", 11) / 2) };
}

type Margin = ReturnType<typeof linesMargin>;

function stepSpacing(data: LinesData, width: number, margin: Margin): number {
  return (width - margin.left - margin.right) / Math.max(1, data.steps.length - 1);
}

/** Steps whose label has room: every second, third and so on, none cut at the right edge. */
export function labelledSteps(data: LinesData, width: number, margin: Margin): number[] {
  const ticks = data.steps.map(({ tick }) => tick);
  const spacing = stepSpacing(data, width, margin);
  const every = labelStep(ticks, spacing, 11);
  return ticks.flatMap((tick, index) => {
    const end = margin.left + index * spacing + textWidth(tick, 11) / 2;
    return index % every === 0 && end <= width ? [index] : [];
  });
}

/** A path through the known values; an unknown one breaks it, as nothing is known between. */
export function linePath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let path = "";
  let pen = false;
  values.forEach((value, index) => {
    if (value !== null) path += `${pen ? "L" : "M"}${x(index)} ${y(value)}`;
    pen = value !== null;
  });
  return path;
}

/** Known values with unknown ones on both sides: too short for a line, so drawn as dots. */
function lonely(values: readonly (number | null)[]): number[] {
  const known = (index: number) => (values[index] ?? null) !== null;
  return values.flatMap((_, index) => (known(index) && !known(index - 1) && !known(index + 1) ? [index] : []));
}

/** Lines over time; the period before is dashed in the same colour. */
export function LinesChart({ data, width, height, title, formatTick }: LinesChartProps) {
  const all = data.lines.flatMap(({ values, base }) => [...values, ...(base ?? [])]).filter((value) => value !== null);
  const ticks = ticksUpTo(Math.max(0, ...all));
  const margin = linesMargin(ticks.map(formatTick), data.steps);
  const y = linearScale(ticks.at(-1) ?? 1, height - margin.bottom, margin.top);
  const spacing = stepSpacing(data, width, margin);
  const x = (index: number) => round(margin.left + index * spacing);
  const labelled = labelledSteps(data, width, margin);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={margin.left - 8} y={y(tick) + 4} fontSize="11" textAnchor="end" fill="var(--ink-faint)">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {labelled.map((index) => (
        <text key={index} x={x(index)} y={height - 8} fontSize="11" textAnchor="middle" fill="var(--ink-faint)">
          {data.steps[index]?.tick}
        </text>
      ))}
      {data.lines.map(
        (line) =>
          line.base && (
            <path
              key={line.id}
              d={linePath(line.base, x, y)}
              fill="none"
              stroke={line.color}
              strokeWidth="1.5"
              strokeDasharray="2 4"
              opacity="0.75"
              data-base={line.id}
            />
          ),
      )}
      {data.lines.map((line) => (
        <g key={line.id} data-mark={line.id}>
          <path
            d={linePath(line.values, x, y)}
            fill="none"
            stroke={line.color}
            strokeWidth="2"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          {lonely(line.values).map((index) => (
            <circle key={index} cx={x(index)} cy={y(line.values[index] ?? 0)} r="2.5" fill={line.color} />
          ))}
        </g>
      ))}
    </svg>
  );
}
