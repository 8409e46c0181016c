import { useLocale, useTranslations } from "next-intl";
import filterStyles from "#components/filters/filter-bar.module.css";
import { FilterForm } from "#components/filters/filter-form.tsx";
import { PeriodMenu } from "#components/filters/period-menu.tsx";
import { Button } from "#components/ui/button.tsx";
import type { LocalDate } from "#lib/domain/model.ts";
import type { Period } from "#lib/domain/period.ts";
import { periodOfPreset, periodPresets, presetOfPeriod } from "#lib/domain/period-presets.ts";
import { formatPeriod } from "#lib/i18n/format.ts";

interface PeriodFilterProps {
  readonly path: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly period: Period | null;
  readonly dataWindow: Period | null;
  /** The reader's calendar day. */
  readonly today: LocalDate;
}

/** The part of the filter that one account needs. */
export function PeriodFilter({ path, from, to, period, dataWindow, today }: PeriodFilterProps) {
  const text = useTranslations("filters");
  const locale = useLocale();
  const current = period && presetOfPeriod(period, today, dataWindow);
  const presets = periodPresets.flatMap((name) => {
    const days = periodOfPreset(name, today, dataWindow);
    if (days === null) return [];
    const href = name === "allData" ? path : `${path}?from=${days.from}&to=${days.to}`;
    return [{ name, label: text(`preset.${name}`), href, isCurrent: name === current }];
  });
  return (
    <FilterForm path={path} label={text("label")} pendingText={text("pending")}>
      <div className={filterStyles.bar}>
        <PeriodMenu
          labels={{ period: text("period"), from: text("from"), to: text("to"), custom: text("custom") }}
          words={current ? text(`preset.${current}`) : period ? formatPeriod(period, locale) : text("all")}
          locale={locale}
          shown={period?.to ?? null}
          from={from}
          to={to}
          presets={presets}
        />
        <Button type="submit" kind="primary">
          {text("apply")}
        </Button>
        {(from !== null || to !== null) && (
          <a href={path} className={filterStyles.reset}>
            {text("reset")}
          </a>
        )}
      </div>
    </FilterForm>
  );
}
