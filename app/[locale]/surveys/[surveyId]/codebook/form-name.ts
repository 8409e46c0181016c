import { getLocale, getTranslations } from "next-intl/server";
import type { SurveyForm } from "#lib/domain/survey/codebook.ts";
import { importFormatName } from "#lib/i18n/issue-message.ts";

/** Name of a language version: the tool, and the language where it is one. */
export async function formName({ language }: Pick<SurveyForm, "language">, storedFormat: string): Promise<string> {
  const [text, locale] = await Promise.all([getTranslations("survey"), getLocale()]);
  const format = importFormatName(storedFormat, locale);
  if (language === null) return text("codebook.formNoLanguage", { format });
  return text("codebook.form", { format, language: text(`languageNames.${language}`) });
}
