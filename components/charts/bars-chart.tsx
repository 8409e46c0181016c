import type { BarsData } from "./chart-data.ts";
import { linearScale, round, textWidth } from "./scale.ts";

const BAR = 20;
const GAP = 5;
const HEAD = 26;
const BETWEEN = 18;

interface BarsChartProps {
  readonly data: BarsData;
  readonly width: number;
  /** Name of the drawing, read out. */
  readonly title: string;
  /** Prefix of ids within the drawing, unique on the page. */
  readonly id: string;
}

/** Horizontal bars in groups, each with its value written at its end. */
export function BarsChart({ data, width, title, id }: BarsChartProps) {
  const labelOf = new Map(data.keys.map((key) => [key.id, key]));
  const nameWidth = Math.max(0, ...data.keys.map(({ label }) => textWidth(label, 12))) + 10;
  const bars = data.groups.flatMap((group) => group.bars);
  const valueWidth = Math.max(0, ...bars.map(({ text }) => textWidth(text, 12))) + 8;
  const x = linearScale(
    Math.max(0, ...bars.map(({ value }) => value ?? 0)),
    0,
    Math.max(40, width - nameWidth - valueWidth),
  );
  let y = 0;
  const groups = data.groups.map((group) => {
    const top = y;
    y += HEAD + group.bars.length * (BAR + GAP) + BETWEEN;
    return { ...group, top };
  });
  const height = Math.max(40, y - BETWEEN);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" fill="var(--paper)" opacity="0.65" />
        </pattern>
      </defs>
      {groups.map((group) => (
        <g key={group.id} transform={`translate(0 ${group.top})`}>
          <text y="14" fontSize="13" fontWeight="600" fill="var(--ink)">
            {group.label}
          </text>
          {group.bars.map((bar, index) => {
            const top = HEAD + index * (BAR + GAP);
            const key = labelOf.get(bar.key);
            const length = bar.value === null ? 0 : Math.max(1, x(bar.value));
            return (
              <g key={bar.key} data-mark={bar.key}>
                <text y={top + 14.5} fontSize="12" fill="var(--ink-soft)">
                  {key?.label}
                </text>
                <rect x={nameWidth} y={top} width={length} height={BAR} fill={key?.color} rx="1.5" />
                {bar.isIllustrative && (
                  <rect x={nameWidth} y={top} width={length} height={BAR} fill={`url(#${id}-hatch)`} />
                )}
                <text
                  x={round(nameWidth + length + 7)}
                  y={top + 14.5}
                  fontSize="12"
                  fontWeight="560"
                  fill={bar.value === null ? "var(--ink-faint)" : "var(--ink)"}
                >
                  {bar.text}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
