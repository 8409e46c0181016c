/**
 * Whether a comment looks like a question, by a rule that can be said in words (it is on the Methods page):
 * a question mark; a Kazakh question word or the particle ма/ме/ба/бе/па/пе; a Russian question word among the first
 * words of a sentence, or "ли"; an English question word at the beginning. Spelling without Kazakh letters, or in
 * Latin ones, is read too. A request ("жөндеп беріңіздер") is no question.
 */
import type { TextLanguage } from "../replies/facts.ts";
import { kazakhAsking, kazakhParticles, list, russianAsking, russianAskingAnywhere } from "./asking-words.ts";
import { foldAnyWord } from "./fold-word.ts";
import { textLanguageOf } from "./text-language.ts";
import { tallyOf } from "./word-tally.ts";
import { readWords } from "./words-of.ts";

const englishAsking = list("who what when where why how which whose can could will would is are does do did should");
/** "How long can one promise": an exclamation in the form of a question. */
const exclamation = /(?:^|\s)(?:сколько можно|сколько угодно|где-то|кто-то|что-то|что за|есть где|есть кому)(?:\s|$)/iu;
const antecedents = list("те тех тем теми тот того тому та той все всех всем то там туда так знаем знаю узнать понять");
/** What they will do, or do: in questions to an office the subject is left out. */
const futureVerb = /(?:ут|ют|ат|ят)$|^будет$/u;
const firstWords = 4;

interface Sentence {
  /** Words between commas, folded. */
  readonly clauses: readonly (readonly string[])[];
  readonly isExclaimed: boolean;
}

function foldedWordsOf(text: string): string[] {
  return readWords(text).map(foldAnyWord);
}

function sentencesOf(text: string): Sentence[] {
  const parts = text.match(/[^.!?\n;]+[.!?\n;]*/gu) ?? [];
  return parts.map((part) => ({ clauses: part.split(",").map(foldedWordsOf), isExclaimed: part.includes("!") }));
}

/** "How can one find out …" asks all the same. */
function knowing(words: readonly string[]): boolean {
  return /(?:болады|болар|екен)$/u.test(words.at(-1) ?? "");
}

function asksInKazakh({ clauses, isExclaimed }: Sentence): boolean {
  const words = clauses.flat();
  return words.some((word, index) => {
    if (kazakhParticles.has(word)) return index > 0;
    // "It is not known when", "it is impossible to know where" report a question.
    if (kazakhAsking.has(word) && words.slice(index + 1).some((later) => /^бил|^белгисиз/u.test(later)))
      return knowing(words);
    // "Whoever wins" and "what a beauty!" only look like asking.
    const isWhoever = /(?:са|се)$/u.test(words[index + 1] ?? "") && ["да", "де"].includes(words[index + 2] ?? "");
    if (word === "кандай" && isExclaimed) return false;
    if (word === "кай" || word === "неше") return index + 1 < words.length && !words.includes("бери");
    if (word === "не") return words[index + 1] === "ушин";
    return kazakhAsking.has(word) && !isWhoever;
  });
}

/** A clause after a comma asks where what precedes it only addresses somebody ("Dear akim, when …"). */
function asksInRussian({ clauses }: Sentence): boolean {
  const words = clauses.flat();
  if (words.some((word) => russianAskingAnywhere.has(word))) return true;
  return clauses.some((clause, index) => {
    const before = clauses[index - 1];
    if (before !== undefined && (index > 1 || before.length > 2 || antecedents.has(before.at(-1) ?? ""))) return false;
    // "When I call, nobody comes" is no question; "When will they mend it, one can't pass" is.
    if (clause[0] === "когда" && index + 1 < clauses.length) return clause.some((word) => futureVerb.test(word));
    if (clause[0] === "что") return index === 0 && clause.length > 2;
    return beginsLikeQuestion(clause);
  });
}

function beginsLikeQuestion(clause: readonly string[]): boolean {
  const [first = "", second = ""] = clause;
  if (first === "как") return /(?:ть|ться|тись|мне|можно)$/u.test(second);
  if (first === "можно") return clause.length > 1;
  return clause.slice(0, firstWords).some((word) => russianAsking.has(word));
}

function asksInEnglish(text: string): boolean {
  const [first] = readWords(text);
  return first !== undefined && englishAsking.has(first.toLowerCase());
}

/** A cheap look before the rule itself; what stands in handles and brackets can't be told so. */
function mayAsk(text: string): boolean {
  return /[@#[]/.test(text) || tallyOf(text).mayAsk;
}

/**
 * Whether the text looks like a question; the rule stands at the head of this file.
 * @param language of the text, where it is known already
 */
export function looksLikeQuestion(text: string, language: TextLanguage = textLanguageOf(text)): boolean {
  const spoken = text.includes("://") ? text.replace(/https?:\/\/\S+/gu, " ") : text;
  if (spoken.includes("?")) return true;
  if (language === "other") return asksInEnglish(spoken);
  if (!mayAsk(spoken)) return false;
  const sentences = sentencesOf(spoken);
  if (language !== "ru" && sentences.some(asksInKazakh)) return true;
  return (
    language !== "kk" &&
    sentences.some((part) => !exclamation.test(part.clauses.flat().join(" ")) && asksInRussian(part))
  );
}
