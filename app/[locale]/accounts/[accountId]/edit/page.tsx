import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { AttachFields } from "#components/accounts/attach-fields.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { getAccount, listAccounts } from "#lib/data/accounts/accounts.ts";
import { listOrganizations } from "#lib/data/accounts/organizations.ts";
import { listProofs } from "#lib/data/register/account-proofs.ts";
import { AkimetricsError, NotFoundError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { accountName, platformName } from "#lib/i18n/names.ts";
import { attach } from "../../actions.ts";
import { putAway, takeBack } from "./actions.ts";
import { FieldsForm } from "./fields-form.tsx";
import { MergePart } from "./merge-part.tsx";
import { ProofForm } from "./proof-form.tsx";
import { VoicesForm } from "./voices-form.tsx";

interface EditPageProps {
  readonly params: Promise<{ readonly accountId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register"))("edit.open") };
}

async function findAccount(accountId: string) {
  if (!/^\d{1,9}$/.test(accountId)) notFound();
  const found = await orRefusal(() => getAccount(Number(accountId)));
  if (found instanceof NotFoundError) notFound();
  if (found instanceof AkimetricsError) throw found;
  return found;
}

/** Everything that the register can change of one account. */
export default async function EditAccountPage({ params, searchParams }: EditPageProps) {
  await requirePage("register.write");
  const account = await findAccount((await params).accountId);
  const { id, platform } = account;
  const [text, inbox, locale, organizations, proofs, sameNetwork] = await Promise.all([
    getTranslations("register"),
    getTranslations("account.inbox"),
    getLocale(),
    listOrganizations(),
    listProofs([id]),
    listAccounts({ accountIds: [], regions: [], platforms: [platform] }),
  ]);
  const wanted = Number((await searchParams).merge);
  const others = sameNetwork.filter((other) => other.id !== id && !other.isDemo);
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, `/accounts/${id}`)}>{text("edit.back")}</Link>}
        title={text("edit.title", { account: accountName(account) })}
        lead={`${platformName(platform)}, @${account.handle}`}
      />
      <Section id="fields" title={text("edit.fields")}>
        <FieldsForm account={account} />
      </Section>
      <Section id="proof" title={text("proof.title")}>
        <ProofForm accountId={id} proofs={proofs.get(id) ?? []} />
      </Section>
      <Section id="voices" title={text("voices.title")} intro={text("voices.intro")}>
        <VoicesForm accountId={id} />
      </Section>
      <Section id="move" title={text("edit.move")} intro={text("edit.moveIntro")}>
        <ActionForm action={attach.bind(null, { locale, accountId: id })} label={text("edit.move")}>
          <AttachFields accountId={id} organizations={organizations} />
          <Button type="submit">{inbox("submit")}</Button>
        </ActionForm>
      </Section>
      <Section id="archive" title={text("edit.archive")} intro={text("edit.archiveIntro")}>
        <ActionForm action={(account.isArchived ? takeBack : putAway).bind(null, locale, id)}>
          <Button type="submit">{text(account.isArchived ? "edit.restore" : "edit.archive")}</Button>
        </ActionForm>
      </Section>
      {!account.isDemo && (
        <Section id="merge" title={text("edit.merge")} intro={text("edit.mergeIntro")}>
          <MergePart account={account} others={others} chosen={others.find(({ id: own }) => own === wanted) ?? null} />
        </Section>
      )}
    </>
  );
}
