import { getTranslations, setRequestLocale } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import { type TableOneSort, tableOneSorts } from "#components/metrics/table-one-order.ts";
import { Refusal } from "#components/ui/refusal.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { choiceOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { parseScopeParams, scopeParamsOf } from "#lib/contract/scope-params.ts";
import { listAccounts } from "#lib/data/accounts/accounts.ts";
import { readOverview } from "#lib/data/facts/overview.ts";
import { everyAccount } from "#lib/data/facts/scope.ts";
import { localDateOf } from "#lib/domain/local-time.ts";
import type { Locale } from "#lib/domain/model.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { EmptyInstallation, NothingFound } from "./_overview/empty-states.tsx";
import { OverviewBlocks } from "./_overview/overview-blocks.tsx";

interface OverviewPageProps {
  readonly params: Promise<{ readonly locale: Locale }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Parameters of the table's order. */
function orderOf(params: SearchParams): { sort: TableOneSort | null; direction: "asc" | "desc" } {
  const known = tableOneSorts.map((sort) => sort.toLowerCase());
  const sort = choiceOf(params, "sort", ["", ...known], "");
  return {
    sort: tableOneSorts[known.indexOf(sort)] ?? null,
    direction: choiceOf(params, "direction", ["asc", "desc"], "desc"),
  };
}

async function read(searchParams: SearchParams) {
  const request = parseScopeParams(searchParams);
  const order = orderOf(searchParams);
  const [scoped, accounts] = await Promise.all([readOverview(request), listAccounts(everyAccount)]);
  return { request, order, accounts, ...scoped };
}

/** The overview: Table 1, Figure 1 and what stands behind them, for one filter. */
export default async function OverviewPage({ params, searchParams }: OverviewPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const access = await requirePage("aggregates.read");
  const path = localePath(locale, "/");
  const text = await getTranslations("overview");
  const found = await read(await searchParams).catch((error: unknown) => {
    if (error instanceof AkimetricsError) return error;
    throw error;
  });
  if (found instanceof AkimetricsError) {
    return (
      <StateMessage title={text("refused")} actions={<a href={path}>{text("nothing.reset")}</a>}>
        <Refusal error={found} />
      </StateMessage>
    );
  }
  const { request, order, accounts, scope, overview } = found;
  if (accounts.length === 0) return <EmptyInstallation />;
  const keep = { ...(order.sort && { sort: order.sort, direction: order.direction }) };
  const sortHref = (sort: TableOneSort, direction: "asc" | "desc") => {
    const query = scopeParamsOf(request);
    query.set("sort", sort);
    query.set("direction", direction);
    return `${path}?${query}#table-1`;
  };
  const filter = (
    <FilterBar
      path={path}
      request={request}
      period={scope.period}
      dataWindow={scope.dataWindow}
      accounts={accounts}
      today={localDateOf(new Date(), "Asia/Almaty")}
      keep={keep}
    />
  );
  if (overview === null) return <NothingFound filter={filter} path={path} dataWindow={scope.dataWindow} />;
  return (
    <OverviewBlocks
      overview={overview}
      filter={filter}
      request={request}
      order={order}
      sortHref={sortHref}
      mayReadTexts={access.may("texts.read")}
    />
  );
}
