import { getLocale, getTranslations } from "next-intl/server";
import { pageAccess } from "#app/page-access.ts";
import type { IssueView } from "#components/imports/import-view.ts";
import { PossibleVoices, possibleVoiceCode } from "#components/imports/possible-voices.tsx";
import { Section } from "#components/ui/section.tsx";
import { findConfirmedNames } from "#lib/data/accounts/account-voices.ts";
import { confirmVoice } from "../voice-actions.ts";

interface PossibleVoicesPartProps {
  readonly importId: number;
  readonly warnings: readonly IssueView[];
}

/** Names in a report that resemble the page they comment on, with a button for who keeps the register. */
export async function PossibleVoicesPart({ importId, warnings: all }: PossibleVoicesPartProps) {
  const warnings = all.filter(({ code }) => code === possibleVoiceCode);
  if (warnings.length === 0) return null;
  const [text, locale, access, confirmed] = await Promise.all([
    getTranslations("dialogue.alias"),
    getLocale(),
    pageAccess(),
    findConfirmedNames(warnings.map(({ params }) => String(params.name))),
  ]);
  return (
    <Section id="voices" title={text("title")}>
      <PossibleVoices
        warnings={warnings}
        isConfirmed={({ params }) => confirmed.has(String(params.name))}
        confirm={
          access.may("register.write")
            ? ({ params }) =>
                confirmVoice.bind(null, {
                  locale,
                  importId,
                  account: String(params.account),
                  name: String(params.name),
                })
            : null
        }
      />
    </Section>
  );
}
