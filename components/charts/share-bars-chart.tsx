import type { ShareBar } from "./chart-data.ts";
import { linearScale, round, textWidth } from "./scale.ts";
import { wrapText } from "./wrap-text.ts";

const SIZE = 12.5;
const LINE = 16;
const BAR = 15;
const GAP = 11;
const SIDE = 240;
const sideBySideFrom = 480;

interface ShareBarsChartProps {
  readonly bars: readonly ShareBar[];
  readonly width: number;
  /** Name of the drawing, read out. */
  readonly title: string;
}

/**
 * Answers of one question as bars on an axis from 0 to all, so that questions can be compared by eye. Names of answers
 * stand at the side where there is room and above their bar elsewhere, over as many lines as they need.
 */
export function ShareBarsChart({ bars, width, title }: ShareBarsChartProps) {
  const isSideBySide = width >= sideBySideFrom;
  const left = isSideBySide ? SIDE + 14 : 0;
  const valueWidth = Math.max(0, ...bars.map(({ text }) => textWidth(text, 12))) + 10;
  const x = linearScale(1, 0, Math.max(60, width - left - valueWidth));
  let y = 0;
  const rows = bars.map((bar) => {
    const lines = wrapText(bar.label, isSideBySide ? SIDE : width, SIZE);
    const above = isSideBySide ? 0 : lines.length * LINE + 2;
    const top = y;
    y += Math.max(isSideBySide ? lines.length * LINE : 0, above + BAR) + GAP;
    return { ...bar, lines, top, barTop: top + above + (isSideBySide ? 1 : 0) };
  });
  const height = Math.max(20, y - GAP + 2);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      {rows.map((row) => {
        const length = row.value === null ? 0 : Math.max(row.value > 0 ? 1 : 0, x(row.value));
        const reach = Math.max(length, row.interval === null ? 0 : x(row.interval[1]));
        const middle = row.barTop + BAR / 2;
        return (
          <g key={row.id} data-mark={row.id}>
            {row.lines.map((line, index) => (
              <text
                key={line}
                x={0}
                y={row.top + 12 + index * LINE}
                fontSize={SIZE}
                fill={row.isMuted ? "var(--ink-faint)" : "var(--ink)"}
              >
                {line}
              </text>
            ))}
            <rect
              x={left}
              y={row.barTop}
              width={length}
              height={BAR}
              rx="1.5"
              fill={row.isMuted ? "var(--line-strong)" : "var(--accent)"}
            />
            {row.interval && (
              <g stroke="var(--ink)" strokeWidth="1.25">
                <line x1={left + x(row.interval[0])} x2={left + x(row.interval[1])} y1={middle} y2={middle} />
                <line x1={left + x(row.interval[0])} x2={left + x(row.interval[0])} y1={middle - 3} y2={middle + 3} />
                <line x1={left + x(row.interval[1])} x2={left + x(row.interval[1])} y1={middle - 3} y2={middle + 3} />
              </g>
            )}
            <text
              x={round(left + reach + 7)}
              y={row.barTop + 12}
              fontSize="12"
              fontWeight={row.value === null ? "400" : "560"}
              fill={row.value === null ? "var(--ink-faint)" : "var(--ink)"}
            >
              {row.text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
