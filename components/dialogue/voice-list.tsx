import { useTranslations } from "next-intl";
import { FactList } from "#components/ui/fact-list.tsx";

/** A name whose comments count as official; `AccountVoice` of lib/data fits. */
export interface VoiceView {
  readonly kind: "confirmed_name" | "staff_handle";
  readonly value: string;
}

/** Names that count as the voice of an account beside its own. */
export function VoiceList({ voices }: { readonly voices: readonly VoiceView[] }) {
  const text = useTranslations("dialogue.account");
  if (voices.length === 0) return <p>{text("noVoices")}</p>;
  return (
    <FactList
      facts={voices.map(({ kind, value }) => ({
        id: `${kind} ${value}`,
        label: text(kind),
        value: <bdi>{kind === "staff_handle" ? `@${value}` : value}</bdi>,
      }))}
    />
  );
}
