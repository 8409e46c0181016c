import { useTranslations } from "next-intl";

/** Names of actions and entities in the reader's language; one that has none yet stands by its code. */
export function useAuditWords(): {
  readonly action: (code: string) => string;
  readonly entity: (code: string) => string;
} {
  const text = useTranslations("audit");
  const say = (key: string, code: string): string => {
    const known = key as Parameters<typeof text>[0];
    return text.has(known) ? text(known) : code;
  };
  return { action: (code) => say(`actions.${code}`, code), entity: (code) => say(`entities.${code}`, code) };
}
