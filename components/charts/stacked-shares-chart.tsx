import type { StackedShares } from "./chart-data.ts";
import { linearScale, round, textWidth } from "./scale.ts";
import { wrapText } from "./wrap-text.ts";

const SIZE = 12.5;
const LINE = 16;
const BAR = 22;
const GAP = 12;
const SIDE = 230;
const sideBySideFrom = 480;

interface StackedSharesChartProps {
  readonly data: StackedShares;
  readonly width: number;
  /** Name of the drawing, read out. */
  readonly title: string;
}

/**
 * Rows of a grid as bars that each make a whole, part beside part in the order of the answers. The share stands in a
 * part that has room for it; how many people a row is of stands behind it.
 */
export function StackedSharesChart({ data: { keys, rows }, width, title }: StackedSharesChartProps) {
  const isSideBySide = width >= sideBySideFrom;
  const left = isSideBySide ? SIDE + 14 : 0;
  const endWidth = Math.max(0, ...rows.map(({ end }) => textWidth(end, 12))) + 8;
  const x = linearScale(1, 0, Math.max(60, width - left - endWidth));
  const keyOf = new Map(keys.map((key) => [key.id, key]));
  let y = 0;
  const placed = rows.map((row) => {
    const lines = wrapText(row.label, isSideBySide ? SIDE : width, SIZE);
    const above = isSideBySide ? 0 : lines.length * LINE + 4;
    const top = y;
    y += Math.max(isSideBySide ? lines.length * LINE : 0, above + BAR) + GAP;
    let before = 0;
    const parts = row.parts.map((part) => {
      const from = before;
      before += part.value ?? 0;
      return { ...part, from: x(from), length: round(x(before) - x(from)) };
    });
    return { ...row, lines, parts, top, barTop: top + above };
  });
  const height = Math.max(20, y - GAP + 2);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      {placed.map((row) => (
        <g key={row.id} data-mark={row.id}>
          {row.lines.map((line, index) => (
            <text key={line} x={0} y={row.top + 14 + index * LINE} fontSize={SIZE} fill="var(--ink)">
              {line}
            </text>
          ))}
          {row.parts
            .filter(({ length }) => length > 0)
            .map((part) => (
              <g key={part.key}>
                <rect
                  x={round(left + part.from)}
                  y={row.barTop}
                  width={part.length}
                  height={BAR}
                  fill={keyOf.get(part.key)?.color}
                  stroke="var(--paper)"
                  strokeWidth="1"
                />
                {textWidth(part.text, 11) + 4 <= part.length && (
                  <text
                    x={round(left + part.from + part.length / 2)}
                    y={row.barTop + 15}
                    fontSize="11"
                    textAnchor="middle"
                    fill={keyOf.get(part.key)?.ink}
                  >
                    {part.text}
                  </text>
                )}
              </g>
            ))}
          <text x={width} y={row.barTop + 15} fontSize="12" textAnchor="end" fill="var(--ink-soft)">
            {row.end}
          </text>
        </g>
      ))}
    </svg>
  );
}
