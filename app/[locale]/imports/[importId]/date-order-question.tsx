import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ImportRecord } from "#lib/data/imports/import-record.ts";
import { findOpenDateOrder } from "#lib/data/imports/open-date-order.ts";
import { formatDateInWords } from "#lib/i18n/format.ts";
import { dateOrders } from "#lib/importers/cells/date-text.ts";
import { sayDateOrder } from "../actions.ts";
import styles from "./import-decision.module.css";

/** Asks which of two days a date of the file is, where none of its dates tells. */
export async function DateOrderQuestion({ record }: { readonly record: ImportRecord }) {
  const open = findOpenDateOrder(record.preview?.warnings ?? []);
  if (open === null) return null;
  const [text, locale] = await Promise.all([getTranslations("imports.dateOrder"), getLocale()]);
  const { value = "", order = "", dayFirst = "", monthFirst = "" } = open.params;
  const days = { "day-month": String(dayFirst), "month-day": String(monthFirst) };
  const intro = text("intro", { value, order: String(order).replace("-", "_") });
  return (
    <Section id="date-order" title={text("title")} intro={intro}>
      <div className={`${styles.decision} no-print`}>
        {dateOrders.map((dateOrder) => (
          <ActionForm key={dateOrder} action={sayDateOrder.bind(null, { locale, importId: record.id }, dateOrder)}>
            <Button type="submit" kind="primary">
              {text(dateOrder, { date: formatDateInWords(days[dateOrder], locale) })}
            </Button>
          </ActionForm>
        ))}
      </div>
    </Section>
  );
}
