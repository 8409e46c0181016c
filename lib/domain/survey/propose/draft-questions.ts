/** Questions that the columns of a file are thought to ask. */
import { textLanguageOf } from "../../language/text-language.ts";
import { type Locale, locales } from "../../model.ts";
import { normalizeAnswer } from "../normalize-answer.ts";
import { readTick } from "../tick-cell.ts";
import type { DistinctAnswer } from "./answer-list.ts";
import { saysOther } from "./answer-words.ts";
import { draftOption, draftOptions, type FormLanguages } from "./draft-options.ts";
import type { DraftQuestion, FileColumn, FormFile } from "./draft-question.ts";
import { proposeType } from "./propose-type.ts";
import { languageOrder, letterLanguage, splitLanguages } from "./split-languages.ts";

type Placed = FileColumn & { readonly place: number };

/** In which languages the texts of a file stand: what was said, else what its headers and answers tell. */
export function languagesOf({ language, columns }: Pick<FormFile, "language" | "columns">): FormLanguages {
  const headers = columns.flatMap(({ question, item }) => (item === null ? [question] : [question, item]));
  const answers = columns.flatMap((column) => column.answers.slice(0, 30).map(({ text }) => text));
  const order = languageOrder(new Set([...headers, ...answers]));
  if (order.length > 0) return { order, language: null };
  return { order, language: language ?? languageOfHeaders(headers) };
}

function languageOfHeaders(headers: readonly string[]): Locale | null {
  const text = [...new Set(headers)].join(" ");
  const told = textLanguageOf(text);
  if (told === "kk" || told === "ru") return told;
  return told === "mixed" ? null : (locales.find((locale) => locale === letterLanguage(text)) ?? null);
}

/** Groups columns into questions, proposes their types, and finds their options. */
export function draftQuestions(file: Pick<FormFile, "language" | "columns">): DraftQuestion[] {
  const languages = languagesOf(file);
  const blocks: Placed[][] = [];
  file.columns.forEach((column, place) => {
    const block = blocks.at(-1);
    const first = block?.[0];
    const isItem = first?.item != null && column.item !== null && stemOf(first) === stemOf(column);
    const goesOn = isItem || (block !== undefined && goesOnWithoutStem(block, column));
    if (block !== undefined && goesOn) block.push({ ...column, place });
    else blocks.push([{ ...column, place }]);
  });
  return blocks.flatMap((block) => {
    const [first] = block;
    if (first === undefined) return [];
    if (block.length > 1 && first.item === null) return [draftTicks(withStem(block), languages)];
    if (first.item === null) return [draftColumn(first, languages)];
    return areTicks(block) ? [draftTicks(block, languages)] : draftGrid(first, block, languages);
  });
}

/** Whether a column says nothing but its own header: an option whose question the tool leaves out. */
const saysItsHeader = ({ item, question, answers }: FileColumn): boolean =>
  item === null && answers.length === 1 && normalizeAnswer(answers[0]?.text ?? "") === normalizeAnswer(question);

/** Whether options without a question go on: another one, or what somebody typed beside them, which ends the list. */
function goesOnWithoutStem(block: readonly Placed[], column: FileColumn): boolean {
  if (!block.every(saysItsHeader)) return false;
  return saysItsHeader(column) || (column.item === null && saysOther(column.question));
}

/** How many options name a question of which nothing else is known. */
const namingOptions = 3;

function withStem(block: readonly Placed[]): Placed[] {
  const names = block.map(({ question }) => question);
  const question = names.slice(0, namingOptions).join(", ") + (names.length > namingOptions ? " …" : "");
  return block.map((column) => ({ ...column, question, item: column.question }));
}

const stemOf = ({ question }: FileColumn): string => normalizeAnswer(question);
const baseOf = (code: string | null): string | null => code?.replace(/[[/].*$/s, "") ?? null;
const partOf = (code: string | null): string | null =>
  /\[([^\][]+)\]$|\/([^/]+)$/
    .exec(code ?? "")
    ?.slice(1)
    .find(Boolean) ?? null;

function isOtherColumn({ item, code }: FileColumn): boolean {
  return partOf(code) === "other" || (item !== null && saysOther(item));
}

/** Whether every column says but yes or no (or the option itself), so that the columns are options and no questions. */
function areTicks(block: readonly Placed[]): boolean {
  return block.length >= 2 && block.filter((column) => !isOtherColumn(column)).every(isTick);
}

const isTick = ({ answers, item, question }: FileColumn): boolean =>
  answers.every(({ text }) => readTick(text) !== "text" || normalizeAnswer(text) === normalizeAnswer(item ?? question));

function draftTicks(block: readonly Placed[], languages: FormLanguages): DraftQuestion {
  return {
    code: baseOf(block[0]?.code ?? null),
    labels: splitLanguages(block[0]?.question ?? "", languages.order, languages.language),
    group: null,
    type: "multiple",
    options: block.map(({ item, code }) => draftOption(item ?? "", partOf(code), languages)),
    scale: null,
    columns: block.map(({ place }, option) => ({ place, option })),
  };
}

function draftColumn(column: Placed, languages: FormLanguages, shared?: readonly DistinctAnswer[]): DraftQuestion {
  const label = column.item ?? column.question;
  const proposed = proposeType(shared ?? column.answers, column.question);
  const { options, scale } = draftOptions(proposed.options, languages);
  const isScale = proposed.type === "single" && scale !== null;
  return {
    code: column.item === null ? column.code : (partOf(column.code) ?? null),
    labels: splitLanguages(label, languages.order, languages.language),
    group: null,
    type: isScale ? "scale" : proposed.type,
    options,
    scale: isScale ? scale : proposed.scale,
    columns: [{ place: column.place, option: null }],
  };
}

/** Rows of a grid: the same options for all, even where nobody chose one of them in some row. */
function draftGrid(first: Placed, block: readonly Placed[], languages: FormLanguages): DraftQuestion[] {
  const together = new Map<string, DistinctAnswer>();
  for (const { text, n } of block.flatMap(({ answers }) => answers))
    together.set(normalizeAnswer(text), { text, n: (together.get(normalizeAnswer(text))?.n ?? 0) + n });
  const shared = [...together.values()];
  const isClosed = proposeType(shared, first.question).type !== "text";
  const group = {
    text: first.question,
    code: baseOf(first.code),
    labels: splitLanguages(first.question, languages.order, languages.language),
  };
  return block.map((column) => ({ ...draftColumn(column, languages, isClosed ? shared : undefined), group }));
}
