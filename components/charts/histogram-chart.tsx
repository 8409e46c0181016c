import type { HistogramData } from "./chart-data.ts";
import { labelStep, linearScale, round, textWidth, ticksUpTo } from "./scale.ts";

interface HistogramChartProps {
  readonly data: HistogramData;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly formatTick: (value: number) => string;
}

/** Where a value lies among bins, counted in bins: 2.5 is the middle of the third. */
export function binPosition(bins: HistogramData["bins"], value: number): number {
  const index = bins.findIndex(({ to }) => value < to + 1);
  const bin = bins[index];
  if (bin === undefined) return bins.length;
  // Single values are drawn in the middle of their bar; wider bins are read as a scale.
  if (bin.from === bin.to) return index + 0.5 + Math.max(-0.5, Math.min(0.5, value - bin.from)) * 0.5;
  return index + (value - bin.from) / (bin.to + 1 - bin.from);
}

/** Below the middle of its bar, or flush with the right edge where the drawing ends before the words do. */
function labelPlace(middle: number, label: number, width: number): { x: number; textAnchor: "middle" | "end" } {
  return middle + label / 2 > width ? { x: width, textAnchor: "end" } : { x: middle, textAnchor: "middle" };
}

/** Columns of equal width over bins that grow, since counts are skewed; mean and median are marked. */
export function HistogramChart({ data, width, height, title, formatTick }: HistogramChartProps) {
  const ticks = ticksUpTo(Math.max(0, ...data.bins.map(({ count }) => count)), 3);
  const margin = {
    top: 36,
    bottom: 26,
    left: Math.max(...ticks.map((tick) => textWidth(formatTick(tick), 11))) + 10,
  };
  const y = linearScale(ticks.at(-1) ?? 1, height - margin.bottom, margin.top);
  const step = (width - margin.left) / Math.max(1, data.bins.length);
  const x = (position: number) => round(margin.left + position * step);
  const every = labelStep(
    data.bins.map(({ label }) => label),
    step,
    11,
  );
  const marks = data.marks.map((mark) => {
    const at = x(binPosition(data.bins, mark.value));
    const isLeast = data.marks.every(({ value }) => value >= mark.value) && data.marks.length > 1;
    const toLeft = isLeast
      ? at - textWidth(mark.label, 12) - 6 > margin.left
      : at + textWidth(mark.label, 12) + 8 > width;
    // A label that has to stand on the side of the other one stands below it.
    return { mark, at, toLeft, top: isLeast === toLeft ? 12 : 28 };
  });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={margin.left - 8} y={y(tick) + 4} fontSize="11" textAnchor="end" fill="var(--ink-faint)">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {data.bins.map((bin, index) => (
        <g key={bin.from}>
          <rect
            x={round(x(index) + 1.5)}
            y={y(bin.count)}
            width={round(Math.max(1, step - 3))}
            height={round(y(0) - y(bin.count))}
            fill="var(--heat-3)"
            data-mark={bin.label}
            data-tip={bin.tip}
          />
          {index % every === 0 && (
            <text
              {...labelPlace(x(index + 0.5), textWidth(bin.label, 11), width)}
              y={height - 8}
              fontSize="11"
              fill="var(--ink-faint)"
            >
              {bin.label}
            </text>
          )}
        </g>
      ))}
      {marks.map(({ mark, at, top }) => (
        <line
          key={mark.id}
          x1={at}
          x2={at}
          y1={top - 8}
          y2={y(0)}
          stroke="var(--ink)"
          strokeWidth="1.5"
          strokeDasharray={mark.id === "median" ? "3 3" : undefined}
          data-mark={mark.id}
        />
      ))}
      {/* Words after all lines, so that none runs through them. */}
      {marks.map(({ mark, at, toLeft, top }) => (
        <text
          key={mark.id}
          x={toLeft ? at - 6 : at + 6}
          y={top + 2}
          fontSize="12"
          fontWeight="560"
          textAnchor={toLeft ? "end" : "start"}
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {mark.label}
        </text>
      ))}
    </svg>
  );
}
