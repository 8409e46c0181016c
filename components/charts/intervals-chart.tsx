import type { IntervalMark, IntervalsData } from "./chart-data.ts";
import { linearScale, round, textWidth, ticksUpTo } from "./scale.ts";

const ROW = 26;
const HEAD = 26;
const BETWEEN = 14;
const AXIS = 24;

interface IntervalsChartProps {
  readonly data: IntervalsData;
  readonly width: number;
  readonly title: string;
  readonly formatTick: (value: number) => string;
}

/** The most that a mark reaches: its upper limit, else its value. */
function reachOf({ value, interval, reference }: IntervalMark): number {
  return Math.max(value ?? 0, interval?.[1] ?? 0, reference ?? 0);
}

/** Shares as dots on a common axis that begins at 0, each with its interval and beside what is to be compared. */
export function IntervalsChart({ data, width, title, formatTick }: IntervalsChartProps) {
  const marks = data.groups.flatMap((group) => group.marks);
  const nameWidth = Math.max(0, ...marks.map(({ label }) => textWidth(label, 12))) + 14;
  const textsWidth = Math.min(Math.max(0, ...marks.map(({ text }) => textWidth(text, 12))) + 12, width * 0.5);
  const right = Math.max(nameWidth + 60, width - textsWidth);
  const ticks = ticksUpTo(Math.max(0, ...marks.map(reachOf)), right - nameWidth < 160 ? 2 : 4);
  const x = linearScale(ticks.at(-1) ?? 1, nameWidth, right);
  let y = 0;
  const groups = data.groups.map((group) => {
    const top = y;
    y += HEAD + group.marks.length * ROW + BETWEEN;
    return { ...group, top };
  });
  const bottom = Math.max(40, y - BETWEEN);
  return (
    <svg viewBox={`0 0 ${width} ${bottom + AXIS}`} width={width} height={bottom + AXIS} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={HEAD - 4} y2={bottom} stroke="var(--line)" />
          <text x={x(tick)} y={bottom + 16} fontSize="11" textAnchor="middle" fill="var(--ink-faint)">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {groups.map((group) => (
        <g key={group.id} transform={`translate(0 ${group.top})`}>
          <text y="14" fontSize="13" fontWeight="600" fill="var(--ink)">
            {group.label}
          </text>
          {group.marks.map((mark, index) => {
            const middle = HEAD + (index + 0.5) * ROW;
            return (
              <g key={mark.id} data-mark={mark.id}>
                <text y={middle + 4} fontSize="12" fill="var(--ink-soft)">
                  {mark.label}
                </text>
                {mark.interval && (
                  <g stroke={mark.color} strokeWidth="2">
                    <line x1={x(mark.interval[0])} x2={x(mark.interval[1])} y1={middle} y2={middle} />
                    <line x1={x(mark.interval[0])} x2={x(mark.interval[0])} y1={middle - 4} y2={middle + 4} />
                    <line x1={x(mark.interval[1])} x2={x(mark.interval[1])} y1={middle - 4} y2={middle + 4} />
                  </g>
                )}
                {mark.reference !== null && (
                  <rect
                    x={round(x(mark.reference) - 6)}
                    y={middle - 6}
                    width="12"
                    height="12"
                    fill="none"
                    stroke="var(--ink)"
                    strokeWidth="1.5"
                  />
                )}
                {mark.value !== null && <circle cx={x(mark.value)} cy={middle} r="4" fill={mark.color} />}
                <text
                  x={right + 12}
                  y={middle + 4}
                  fontSize="12"
                  fontWeight={mark.value === null ? "400" : "560"}
                  fill={mark.value === null ? "var(--ink-faint)" : "var(--ink)"}
                >
                  {mark.text}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
