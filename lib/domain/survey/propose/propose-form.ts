/** Brings a file into a codebook as far as the program can; a person confirms. */
import type { AnswerDecision, Codebook, FormColumn, Labels, SurveyForm, SurveyQuestion } from "../codebook.ts";
import { normalizeAnswer } from "../normalize-answer.ts";
import { addDrafts } from "./add-questions.ts";
import { saysOther } from "./answer-words.ts";
import type { DraftOption, DraftQuestion, FormFile } from "./draft-question.ts";
import { draftQuestions, languagesOf } from "./draft-questions.ts";
import { matchLabels } from "./match-labels.ts";
import { hasOptionColumns, matchQuestions } from "./match-questions.ts";

/**
 * The codebook with the form of a file. Into an empty codebook every column comes as a question of its own or as part
 * of one. Into another each question of the file is matched with one that is there; one that nothing matches waits
 * (`unmatched`) and becomes a question only by `addQuestions`. A form with the same id is replaced.
 */
export function proposeForm(codebook: Codebook, file: FormFile): Codebook {
  const others = codebook.forms.filter(({ id }) => id !== file.id);
  const form: SurveyForm = {
    id: file.id,
    language: languagesOf(file).language,
    signature: file.signature,
    columns: file.columns.map(({ header }, place) => waiting(header, place)),
    decisions: [],
  };
  const known = others.find(({ signature }) => signature === file.signature);
  if (known !== undefined)
    return {
      ...codebook,
      forms: [
        ...others,
        { ...form, language: known.language ?? form.language, columns: known.columns, decisions: known.decisions },
      ],
    };
  const drafts = draftQuestions(file);
  if (codebook.questions.length === 0) return addDrafts({ ...codebook, forms: [...others, form] }, form, drafts);
  const placed = new Map<number, FormColumn>();
  const decisions: AnswerDecision[] = [];
  for (const match of matchQuestions(codebook.questions, drafts)) {
    const [question, draft] = [codebook.questions[match.question], drafts[match.draft]];
    if (question === undefined || draft === undefined) continue;
    const labels = matchLabels(question, draft.options, { isInOrder: hasOptionColumns(draft) });
    // The same words in the same language are no guess: the next wave of a form needs no work.
    const isKnown = match.confidence === 1 && sharesLabel(codebook, question, draft);
    for (const { place, option } of draft.columns) {
      const found = labels.find((label) => label.option === option);
      // A column of an option that nothing matches waits, though its question is known.
      if (option !== null && found === undefined) continue;
      const confidence = Math.min(match.confidence, found?.confidence ?? 1);
      const header = file.columns[place]?.header ?? "";
      placed.set(place, {
        place,
        header,
        question: question.code,
        option: found?.code ?? null,
        ...(isKnown && (found === undefined || found.confidence === 1)
          ? { status: "confirmed", confidence: null }
          : { status: "proposed", confidence }),
      });
    }
    if (draft.columns.every(({ option }) => option === null))
      decisions.push(
        ...labels.flatMap(({ option, code, confidence }) =>
          decisionOf(question, draft.options[option], code, confidence),
        ),
      );
  }
  const columns = form.columns.map((column) => placed.get(column.place) ?? column);
  return { ...codebook, forms: [...others, { ...form, columns, decisions }] };
}

/**
 * Whether a question reads as one of the codebook does, a row of a grid together with its stem; a code alone may be that
 * of another questionnaire, and "other" of another question.
 */
function sharesLabel({ groups }: Codebook, question: SurveyQuestion, draft: DraftQuestion): boolean {
  const reads = (known: Labels | undefined, own: Labels | undefined): boolean => {
    const texts = new Set(Object.values(known ?? {}).map(normalizeAnswer));
    return Object.values(own ?? {}).some((label) => texts.has(normalizeAnswer(label)));
  };
  if (Object.values(draft.labels).some(saysOther) || !reads(question.labels, draft.labels)) return false;
  return draft.group === null || reads(groups.find(({ code }) => code === question.group)?.labels, draft.group.labels);
}

const waiting = (header: string, place: number): FormColumn => ({
  place,
  header,
  question: null,
  option: null,
  status: "unmatched",
  confidence: null,
});

function decisionOf(
  question: SurveyQuestion,
  draft: DraftOption | undefined,
  code: string,
  confidence: number,
): AnswerDecision[] {
  if (draft === undefined || confidence >= 1) return [];
  return [{ question: question.code, raw: draft.text, options: [code], status: "proposed", confidence }];
}
