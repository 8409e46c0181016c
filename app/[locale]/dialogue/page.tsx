import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import styles from "#components/dialogue/dialogue.module.css";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import { sourceKindOf } from "#components/metrics/source-kind.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { parseScopeParams } from "#lib/contract/scope-params.ts";
import { listAccounts } from "#lib/data/accounts/accounts.ts";
import { everyAccount } from "#lib/data/facts/scope.ts";
import { readDialogue } from "#lib/data/replies/dialogue.ts";
import { localDateOf } from "#lib/domain/local-time.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { DialogueBlocks } from "./dialogue-blocks.tsx";
import { DialogueLead } from "./dialogue-lead.tsx";

interface DialoguePageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dialogue"))("title") };
}

async function read(searchParams: SearchParams) {
  const request = parseScopeParams(searchParams);
  const [found, everyone] = await Promise.all([readDialogue(request), listAccounts(everyAccount)]);
  return { request, everyone, ...found };
}

/** Whether citizens are answered: the finding of the study for any filter, with what can't be known. */
export default async function DialoguePage({ searchParams }: DialoguePageProps) {
  await requirePage("aggregates.read");
  const [text, locale, params] = await Promise.all([getTranslations("dialogue"), getLocale(), searchParams]);
  const path = localePath(locale, "/dialogue");
  const found = await orRefusal(() => read(params));
  if (found instanceof AkimetricsError) {
    return (
      <StateMessage title={text("title")} actions={<a href={path}>{text("reset")}</a>}>
        <Refusal error={found} />
      </StateMessage>
    );
  }
  const { request, everyone, scope, dialogue } = found;
  const filter = (
    <FilterBar
      path={path}
      request={request}
      period={scope.period}
      dataWindow={scope.dataWindow}
      accounts={everyone}
      today={localDateOf(new Date(), "Asia/Almaty")}
    />
  );
  if (scope.period === null || dialogue === null || dialogue.comments === 0) {
    return (
      <>
        <PageHead title={text("title")} />
        {filter}
        <StateMessage
          level={2}
          title={text("empty.title")}
          actions={
            <>
              <Link className={buttonClass("primary")} href={localePath(locale, "/imports")}>
                {text("empty.import")}
              </Link>
              <a href={path}>{text("reset")}</a>
            </>
          }
        >
          {text("empty.text")}
        </StateMessage>
      </>
    );
  }
  const source = sourceKindOf(dialogue.accounts);
  return (
    <>
      <PageHead title={text("title")} lead={<DialogueLead dialogue={dialogue} period={scope.period} />} />
      {source !== "imports" && (
        <div className={styles.demo}>
          <Note tone="notice">{text("demo")}</Note>
        </div>
      )}
      {filter}
      <DialogueBlocks dialogue={dialogue} request={request} context={{ period: scope.period, source }} />
    </>
  );
}
