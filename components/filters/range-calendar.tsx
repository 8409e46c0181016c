"use client";

// In this order: of equal weight, the later rule holds.
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import { DatePicker, DatesProvider } from "@mantine/dates";
import "dayjs/locale/kk.js";
import "dayjs/locale/ru.js";
import { useState } from "react";
import { InteractiveTheme } from "#components/ui/interactive-theme.tsx";
import type { LocalDate, Locale } from "#lib/domain/model.ts";
import { weekdayOf } from "#lib/domain/period.ts";
import { formatDate, formatWeekday, noValue } from "#lib/i18n/format.ts";
import styles from "./filter-bar.module.css";

export interface RangeCalendarProps {
  readonly locale: Locale;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** A day of the month that is shown first. */
  readonly shown: LocalDate | null;
}

/** First and last day picked from a calendar in the reader's language; the form gets them as hidden fields. */
export function RangeCalendar({ locale, from, to, shown }: RangeCalendarProps) {
  const [days, setDays] = useState<[string | null, string | null]>([from, to]);
  const words = (day: string | null) => (day === null ? noValue : formatDate(day, locale));
  return (
    <InteractiveTheme>
      <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>
        <DatePicker
          type="range"
          weekdayFormat={(day) => formatWeekday(weekdayOf(day.slice(0, 10)), locale, "short")}
          size="sm"
          allowSingleDateInRange
          weekendDays={[]}
          value={days}
          onChange={setDays}
          defaultDate={to ?? from ?? shown ?? undefined}
        />
      </DatesProvider>
      <output className={styles.chosenDays}>
        {words(days[0])} – {words(days[1])}
      </output>
      <input type="hidden" name="from" value={days[0] ?? ""} />
      <input type="hidden" name="to" value={days[1] ?? ""} />
    </InteractiveTheme>
  );
}
