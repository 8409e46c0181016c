import { getTranslations } from "next-intl/server";
import { VoiceList } from "#components/dialogue/voice-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { listVoices } from "#lib/data/accounts/account-voices.ts";
import type { Account } from "#lib/domain/model.ts";

/** Whose comments count as the account's own, beside itself. */
export async function AccountVoices({ account }: { readonly account: Account }) {
  const [text, voices] = await Promise.all([getTranslations("dialogue.account"), listVoices(account.id)]);
  return (
    <Section id="voices" title={text("voices")} intro={text("voicesIntro")}>
      <VoiceList voices={voices} />
    </Section>
  );
}
