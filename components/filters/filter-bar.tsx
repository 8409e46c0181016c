import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { accountNameOf, type ScopeRequest, scopeParamsOf } from "#lib/contract/scope-params.ts";
import { type Account, type LocalDate, platforms } from "#lib/domain/model.ts";
import type { Period } from "#lib/domain/period.ts";
import { periodOfPreset, periodPresets, presetOfPeriod } from "#lib/domain/period-presets.ts";
import { formatPeriod } from "#lib/i18n/format.ts";
import { accountName, platformName, regionName } from "#lib/i18n/names.ts";
import { type Choice, ChoiceMenu } from "./choice-menu.tsx";
import styles from "./filter-bar.module.css";
import { FilterForm } from "./filter-form.tsx";
import { PeriodMenu } from "./period-menu.tsx";

interface FilterBarProps {
  /** Address of the page, without its query. */
  readonly path: string;
  readonly request: ScopeRequest;
  /** The period in force, with open ends closed. */
  readonly period: Period | null;
  readonly dataWindow: Period | null;
  /** All accounts there are: what can be chosen. */
  readonly accounts: readonly Account[];
  /** The reader's calendar day. */
  readonly today: LocalDate;
  /** Other parameters of the page that the filter must not lose, such as the order of a table. */
  readonly keep?: Readonly<Record<string, string>>;
}

/** The filter that pages share. It lives in the address, works as a plain form, and says in words what is shown. */
export function FilterBar({ path, request, period, dataWindow, accounts, today, keep = {} }: FilterBarProps) {
  const text = useTranslations("filters");
  const locale = useLocale();
  const regionCodes = [...new Set(accounts.flatMap(({ organization }) => organization?.regionCode ?? []))];
  const regions: Choice[] = regionCodes
    .sort()
    .map((code) => ({ value: code, label: regionName(code, locale) ?? code }));
  const networks: Choice[] = platforms
    .filter((platform) => accounts.some((account) => account.platform === platform))
    .map((platform) => ({ value: platform, label: platformName(platform) }));
  const names: Choice[] = accounts.map((account) => ({
    value: accountNameOf(account),
    label: accountName(account),
    note: `${platformName(account.platform)} · @${account.handle}`,
  }));
  const chosenAccounts = request.accounts.map(accountNameOf);
  const preset = period && presetOfPeriod(period, today, dataWindow);
  const presets = periodPresets.flatMap((name) => {
    const days = periodOfPreset(name, today, dataWindow);
    if (days === null) return [];
    const params = scopeParamsOf({ ...request, ...(name === "allData" ? { from: null, to: null } : days) });
    for (const [key, value] of Object.entries(keep)) params.set(key, value);
    return [{ name, label: text(`preset.${name}`), href: `${path}?${params}`, isCurrent: name === preset }];
  });
  const periodWords = period ? formatPeriod(period, locale) : text("all");
  const isFiltered = scopeParamsOf(request).size > 0;
  const labelsOf = (choices: readonly Choice[], values: readonly string[]) =>
    choices
      .filter(({ value }) => values.includes(value))
      .map(({ label, note }) => (note ? `${label} (${note.split(" · ")[0]})` : label));
  const words = [
    ...labelsOf(regions, request.regions),
    ...labelsOf(networks, request.platforms),
    ...labelsOf(names, chosenAccounts),
  ];
  return (
    <FilterForm path={path} label={text("label")} pendingText={text("pending")}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.bar}>
        <PeriodMenu
          labels={{ period: text("period"), from: text("from"), to: text("to"), custom: text("custom") }}
          words={preset ? text(`preset.${preset}`) : periodWords}
          locale={locale}
          shown={period?.to ?? null}
          from={request.from}
          to={request.to}
          presets={presets}
        />
        <ChoiceMenu name="region" label={text("regions")} choices={regions} chosen={request.regions} />
        <ChoiceMenu name="platform" label={text("platforms")} choices={networks} chosen={request.platforms} />
        <ChoiceMenu name="account" label={text("accounts")} choices={names} chosen={chosenAccounts} />
        <Button type="submit" kind="primary">
          {text("apply")}
        </Button>
        {isFiltered && (
          <a href={path} className={styles.reset}>
            {text("reset")}
          </a>
        )}
      </div>
      <p className={styles.words}>
        {text("active", {
          words: [...(period ? [periodWords] : []), ...(words.length > 0 ? words : [text("everything")])].join("; "),
        })}
      </p>
    </FilterForm>
  );
}
