import type { SurveyColumn } from "../../importer.ts";
import { headerText, splitItem } from "../../survey/header-text.ts";
import { questionColumn } from "../../survey/survey-column.ts";

/** A code that LimeSurvey gives: `P0S1`, `P5[O1]`, `P5[O1][2]`, `P21[other]`, `Q1_SQ001`. */
const code = /^[a-z][a-z0-9_]*(?:\[[^\][]*\]){0,2}$/i;
const codeThenText = /^([a-z][a-z0-9_]*(?:\[[^\][]*\]){0,2})\.\s+(\S.*)$/is;

/**
 * The question of a header that is a code, a text or both.
 * @param text what stands below the header where a row of texts follows; null where none does
 */
export function questionOf(header: string, place: number, text: string | null): SurveyColumn {
  const name = headerText(header);
  const [, ownCode, ownText] = codeThenText.exec(name) ?? [];
  if (ownCode !== undefined && ownText !== undefined) return questionColumn(place, ownText, ownCode);
  if (!code.test(name)) return questionColumn(place, name);
  if (text !== null && text.trim() !== "") return questionColumn(place, text, name);
  return { place, role: "question", code: name, ...splitItem(name) };
}
