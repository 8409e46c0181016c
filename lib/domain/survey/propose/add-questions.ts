/** Questions that a codebook doesn't have yet, from the columns of a file. */
import type { Codebook, FormColumn, QuestionGroup, SurveyForm, SurveyOption, SurveyQuestion } from "../codebook.ts";
import { normalizeAnswer } from "../normalize-answer.ts";
import type { DraftOption, DraftQuestion, FormFile } from "./draft-question.ts";
import { draftQuestions } from "./draft-questions.ts";

/** What is sure of a new question: it stands for its own columns, whatever its type turns out to be. */
const ownConfidence = 1;

/** Makes questions of the columns that wait, all of them or those at some places. */
export function addQuestions(codebook: Codebook, file: FormFile, places?: readonly number[]): Codebook {
  const form = codebook.forms.find(({ id }) => id === file.id);
  if (form === undefined) return codebook;
  const waits = (place: number): boolean =>
    form.columns[place]?.status === "unmatched" && (places === undefined || places.includes(place));
  const drafts = draftQuestions(file).filter(({ columns }) => columns.every(({ place }) => waits(place)));
  return addDrafts(codebook, form, drafts);
}

/** Makes questions of drafts and places their columns in the form. */
export function addDrafts(codebook: Codebook, form: SurveyForm, drafts: readonly DraftQuestion[]): Codebook {
  const codes = new Set(codebook.questions.map(({ code }) => code));
  const groups: QuestionGroup[] = [...codebook.groups];
  const groupOf = new Map<string, string>();
  const placed = new Map<number, FormColumn>();
  const added: SurveyQuestion[] = [];
  let number = codebook.questions.length + groups.length;
  let lastGroup = "";
  for (const draft of drafts) {
    if (draft.group !== null) {
      const key = normalizeAnswer(draft.group.text);
      // The same stem again further down is another grid.
      const isNew = key !== lastGroup;
      if (isNew) {
        number += 1;
        const code = freeCode(draft.group.code ?? `q${number}`, new Set(groups.map((group) => group.code)));
        groups.push({ code, labels: draft.group.labels });
        groupOf.set(key, code);
      }
      lastGroup = key;
    } else {
      number += 1;
      lastGroup = "";
    }
    const group = draft.group === null ? null : (groupOf.get(lastGroup) ?? null);
    const rows = added.filter((question) => group !== null && question.group === group).length;
    const wanted = group === null ? (draft.code ?? `q${number}`) : `${group}_${draft.code ?? rows + 1}`;
    const question = questionOf(draft, freeCode(wanted, codes), group);
    codes.add(question.code);
    added.push(question);
    for (const { place, option } of draft.columns) {
      const code = option === null ? null : (question.options[option]?.code ?? null);
      const header = form.columns[place]?.header ?? "";
      placed.set(place, {
        place,
        header,
        question: question.code,
        option: code,
        status: "proposed",
        confidence: ownConfidence,
      });
    }
  }
  const columns = form.columns.map((column) => placed.get(column.place) ?? column);
  return {
    groups,
    questions: [...codebook.questions, ...added],
    forms: codebook.forms.map((other) => (other.id === form.id ? { ...form, columns } : other)),
  };
}

function questionOf(draft: DraftQuestion, code: string, group: string | null): SurveyQuestion {
  const options = optionsOfDrafts(draft.options);
  return { code, type: draft.type, group, labels: draft.labels, options, scale: draft.scale };
}

/** Options of a codebook from those of a file, each with a code of its own. */
export function optionsOfDrafts(drafts: readonly DraftOption[]): SurveyOption[] {
  const taken = new Set<string>();
  return drafts.map((option, place): SurveyOption => {
    const usual = option.value === null ? `o${place + 1}` : String(option.value);
    const own = freeCode(
      option.code ?? (option.isDontKnow ? "dk" : option.isOther ? "other" : option.isNone ? "none" : usual),
      taken,
    );
    taken.add(own);
    const isLabel = Object.values(option.labels).includes(option.text);
    const { labels, isDontKnow, isOther, isNone, value } = option;
    return {
      code: own,
      labels,
      aliases: isLabel ? [] : [option.text],
      isDontKnow,
      isOther,
      ...(isNone && { isNone }),
      value,
    };
  });
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  const clean = wanted.replace(/[^\p{L}\p{N}_.-]+/gu, "_").replace(/^_+|(?<!_)_+$/g, "") || "q";
  if (!taken.has(clean)) return clean;
  for (let number = 2; ; number += 1) if (!taken.has(`${clean}_${number}`)) return `${clean}_${number}`;
}
