import { useLocale, useTranslations } from "next-intl";
import { Note } from "#components/ui/note.tsx";
import type { SurveyWeightsAnswer } from "#lib/contract/answers/survey-tables-answer.ts";
import type { MarginRequest } from "#lib/contract/questions/survey-question.ts";
import { type Codebook, findQuestion, labelIn } from "#lib/domain/survey/codebook.ts";
import { highDesignEffect } from "#lib/domain/survey/raking.ts";
import { formatCount, formatDecimal } from "#lib/i18n/format.ts";

interface SurveyWeightsNoteProps {
  readonly codebook: Codebook;
  readonly margins: readonly MarginRequest[];
  readonly weights: SurveyWeightsAnswer;
  readonly changeHref: string;
  readonly withoutHref: string;
}

/** By what people are weighed, and what that costs. */
export function SurveyWeightsNote({ codebook, margins, weights, changeHref, withoutHref }: SurveyWeightsNoteProps) {
  const text = useTranslations("survey.weights");
  const locale = useLocale();
  const labels = margins.map(({ question: code }) => {
    const question = findQuestion(codebook, code);
    return `«${question ? labelIn(question.labels, locale, code) : code}»`;
  });
  return (
    <Note tone="notice">
      {text("note", {
        questions: labels.join(", "),
        deff: formatDecimal(weights.designEffect, locale, 2),
        n: formatCount(weights.n, locale),
        nEff: formatDecimal(weights.effectiveN, locale, 0),
        least: formatDecimal(weights.least, locale, 2),
        most: formatDecimal(weights.most, locale, 2),
      })}{" "}
      {weights.leftOut > 0 && `${text("leftOut", { count: weights.leftOut })} `}
      {weights.designEffect > highDesignEffect && `${text("high", { limit: highDesignEffect })} `}
      <span className="no-print">
        <a href={changeHref}>{text("change")}</a> · <a href={withoutHref}>{text("without")}</a>
      </span>
    </Note>
  );
}
