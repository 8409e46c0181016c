import { useTranslations } from "next-intl";
import type { AuditVerdict, PublishedPercentAudit } from "#lib/domain/survey/published-percent-audit.ts";

/** How many pairs fit a base, in one sentence. */
export function AuditSummary({ audit: { items } }: { readonly audit: PublishedPercentAudit }) {
  const text = useTranslations("surveyAudit");
  const count = (...verdicts: AuditVerdict[]) => items.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return text("summary", {
    items: items.length,
    fits: count("consistent"),
    cut: count("truncated"),
    never: count("impossible", "n_exceeds_sample"),
  });
}
