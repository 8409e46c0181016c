import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag.tsx";
import type { StudyVerdict } from "#lib/domain/study/compare-with-study.ts";

const tones = { equal: "calm", differs: "danger", not_computable: "notice" } as const;

/** Whether a printed figure agrees with the computed one. */
export function VerdictMark({ verdict, title }: { readonly verdict: StudyVerdict; readonly title?: string }) {
  const text = useTranslations("study.verdicts");
  return (
    <Tag tone={tones[verdict]} {...(title !== undefined && { title })}>
      {text(verdict)}
    </Tag>
  );
}
