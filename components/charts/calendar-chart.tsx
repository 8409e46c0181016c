import type { CalendarData, CalendarMark } from "./chart-data.ts";
import { round, textWidth } from "./scale.ts";

interface CalendarChartProps {
  readonly data: CalendarData;
  readonly width: number;
  readonly title: string;
  readonly id: string;
  readonly formatMonth: (date: string) => string;
  /** Most weeks in one line; longer periods go on below. */
  readonly weeksPerLine: number;
}

interface Placed {
  readonly mark: CalendarMark;
  readonly week: number;
}

function place(days: readonly CalendarMark[]): Placed[] {
  let week = 0;
  return days.map((mark, index) => {
    if (index > 0 && mark.weekday === 0) week += 1;
    return { mark, week };
  });
}

const looks = ["unknown", "partial", "silent", "posts-1", "posts-2", "posts-3", "posts-4"] as const;

function lookOf({ state, level }: CalendarMark): string {
  return state === "posts" ? `posts-${level}` : state;
}

/** Days in weeks, one shape per kind of day, so that years of days stay a small drawing. */
export function CalendarChart({ data, width, title, id, formatMonth, weeksPerLine }: CalendarChartProps) {
  const left = Math.max(0, ...data.weekdays.map((label) => textWidth(label, 10))) + 6;
  const days = place(data.days);
  const weeks = (days.at(-1)?.week ?? 0) + 1;
  const columns = Math.min(weeksPerLine, weeks);
  const cell = Math.min(18, (width - left) / columns);
  const lineHeight = 7 * cell + 26;
  const height = round(Math.ceil(weeks / weeksPerLine) * lineHeight - 8);
  const x = (week: number) => left + (week % weeksPerLine) * cell;
  const top = (week: number) => Math.floor(week / weeksPerLine) * lineHeight + 16;
  const size = round(cell - 1.5);
  const square = ({ mark, week }: Placed) =>
    `M${round(x(week))} ${round(top(week) + mark.weekday * cell)}h${size}v${size}h-${size}z`;
  const fills: Readonly<Record<string, string>> = {
    unknown: `url(#${id}-unknown)`,
    partial: `url(#${id}-partial)`,
    silent: "var(--heat-0)",
  };
  // January says which year begins, as a period of years has each month several times.
  const labelOf = (date: string) => (date.endsWith("-01-01") ? date.slice(0, 4) : formatMonth(date));
  const months = days.filter(({ mark }, index) => index === 0 || mark.date.endsWith("-01"));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      <defs>
        <pattern id={`${id}-unknown`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.2" height="4" fill="var(--line-strong)" />
        </pattern>
        <pattern id={`${id}-partial`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="var(--heat-0)" />
          <circle cx="2" cy="2" r="0.9" fill="var(--ink-faint)" />
        </pattern>
      </defs>
      {months.map(({ mark, week }, index) => {
        const next = months[index + 1];
        const isTight =
          next !== undefined && x(next.week) - x(week) < textWidth(labelOf(mark.date), 10) && next.week > week;
        return (
          !isTight && (
            <text key={mark.date} x={round(x(week))} y={round(top(week) - 5)} fontSize="10" fill="var(--ink-faint)">
              {labelOf(mark.date)}
            </text>
          )
        );
      })}
      {days
        .filter(
          ({ mark, week }) =>
            week % weeksPerLine === Math.min(1, weeks - 1) && mark.weekday % 2 === 0 && mark.weekday < 6,
        )
        .map(({ mark, week }) => (
          <text
            key={mark.date}
            x="0"
            y={round(top(week) + (mark.weekday + 0.5) * cell + 3.5)}
            fontSize="10"
            fill="var(--ink-faint)"
          >
            {data.weekdays[mark.weekday]}
          </text>
        ))}
      {looks.map((look) => {
        const marks = days.filter(({ mark }) => lookOf(mark) === look);
        if (marks.length === 0) return null;
        return (
          <path
            key={look}
            d={marks.map(square).join("")}
            fill={fills[look] ?? `var(--heat-${look.slice(-1)})`}
            stroke={look === "unknown" ? "var(--line)" : undefined}
            strokeWidth="0.5"
            data-mark={look}
            data-days={marks.length}
          />
        );
      })}
    </svg>
  );
}
