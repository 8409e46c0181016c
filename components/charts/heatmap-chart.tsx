import type { HeatmapData } from "./chart-data.ts";
import { labelStep, round, textWidth } from "./scale.ts";

interface HeatmapChartProps {
  readonly data: HeatmapData;
  readonly width: number;
  readonly title: string;
}

/** Steps of the colour scale, after the one for none. */
export const heatLevels = 4;

/** Step of a value: 0 for none, then 1 to 4 by share of the peak. */
export function heatLevel(value: number, peak: number): number {
  if (value <= 0 || peak <= 0) return 0;
  return Math.min(heatLevels, Math.max(1, Math.ceil((value / peak) * heatLevels)));
}

/** A matrix of cells from pale to deep; the words of a cell show when it is pointed at. */
export function HeatmapChart({ data, width, title }: HeatmapChartProps) {
  const left = Math.max(0, ...data.rows.map(({ label }) => textWidth(label, 11))) + 8;
  const cell = (width - left) / Math.max(1, data.columns.length);
  const rowHeight = Math.max(18, Math.min(30, cell * 1.15));
  const height = round(data.rows.length * rowHeight + 22);
  const every = labelStep(data.columns, cell, 11);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      {data.rows.map((row, rowIndex) => (
        <g key={row.label}>
          <text y={round((rowIndex + 0.5) * rowHeight + 4)} fontSize="11" fill="var(--ink-soft)">
            {row.label}
          </text>
          {row.cells.map(({ value, text }, index) => (
            <rect
              key={text}
              x={round(left + index * cell)}
              y={round(rowIndex * rowHeight)}
              width={round(cell - 1.5)}
              height={round(rowHeight - 1.5)}
              fill={`var(--heat-${heatLevel(value, data.peak)})`}
              data-tip={text}
            />
          ))}
        </g>
      ))}
      {data.columns.map(
        (label, index) =>
          index % every === 0 && (
            <text key={label} x={round(left + index * cell)} y={height - 6} fontSize="11" fill="var(--ink-faint)">
              {label}
            </text>
          ),
      )}
    </svg>
  );
}
