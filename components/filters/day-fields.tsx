"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { LocalDate, Locale } from "#lib/domain/model.ts";
import styles from "./filter-bar.module.css";
import type { RangeCalendarProps } from "./range-calendar.tsx";

interface DayFieldsProps {
  readonly locale: Locale;
  readonly labels: Readonly<Record<"from" | "to", string>>;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly shown: LocalDate | null;
}

/** Plain date fields; when their menu opens, a calendar in the reader's language takes their place. */
export function DayFields({ locale, labels, from, to, shown }: DayFieldsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [Calendar, setCalendar] = useState<ComponentType<RangeCalendarProps> | null>(null);
  useEffect(() => {
    const menu = place.current?.closest("details");
    // Where the script can't be had, the plain fields serve.
    const load = () =>
      void import("./range-calendar.tsx").then((module) => setCalendar(() => module.RangeCalendar), reportError);
    menu?.addEventListener("toggle", load, { once: true });
    return () => menu?.removeEventListener("toggle", load);
  }, []);
  if (Calendar) return <Calendar locale={locale} from={from} to={to} shown={shown} />;
  return (
    <div ref={place} className={styles.fields}>
      <label>
        {labels.from}
        <input type="date" name="from" defaultValue={from ?? ""} />
      </label>
      <label>
        {labels.to}
        <input type="date" name="to" defaultValue={to ?? ""} />
      </label>
    </div>
  );
}
