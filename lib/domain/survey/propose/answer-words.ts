/** Answers that mean the same in every questionnaire, in Kazakh, Russian and English. */
import { normalizeAnswer } from "../normalize-answer.ts";

const dontKnow =
  /^(?:(?:я )?(?:не знаю|затрудняюсь|не определил(?:ся|ась|и)|(?:мне )?(?:сложно|трудно|тяжело) (?:сказать|ответить|судить)|нет ответа|без ответа)|(?:мен )?(?:білмеймін|айту қиын|жауап беру(?:ге)? қиын|жауап бере алмаймын|қиналамын|айта алмаймын)|(?:i )?(?:do ?n[o'’]t know|dont know|am not sure|not sure|unsure|no opinion)|(?:it is |it's )?(?:hard|difficult) to (?:say|answer)|cannot say|can't say)(?=$|[ ,;:./(])/u;
const longestDontKnow = 60;
const other =
  /^(?:друг(?:ое|ой|ая|ие)|ино[ей]|сво[йе] вариант|басқа(?:сы|лары|ша)?|өзге(?:сі)?|өз нұсқа(?:м|ңыз)|other|something else|autres?|andere[sr]?|sonstiges?|otr[oa]s?|altro|inne)(?=$|[ ,;:./(])/u;
const longestOther = 45;
const none =
  /^(?:нет )?(?:ничего|ничто|ни од(?:ин|на|но|ного|ной|ним|ну)|никак(?:ой|ая|ое|ие)|никто|нигде) из |^из перечисленного ничего|(?:^|\s)ешқайсы(?:сы|мен|нда|сына|сын)(?=$|[ ,;:./(])|(?:^|\s)бірде[- ]бірі(?= (?:де )?емес|$)|^(?:none|neither) of (?:these|those|them|the )/u;
const longestNone = 70;

/** Cyrillic text as `normalizeAnswer` leaves it has Kazakh і and һ; patterns are matched against plain lower case. */
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** Whether an answer says that somebody doesn't know. */
export function saysDontKnow(label: string): boolean {
  return label.length <= longestDontKnow && dontKnow.test(plain(label));
}

/** Whether an option collects what is not listed. */
export function saysOther(label: string): boolean {
  return label.length <= longestOther && other.test(plain(label));
}

/** Whether an option says that no other one is chosen. */
export function saysNone(label: string): boolean {
  return label.length <= longestNone && none.test(plain(label));
}

/** Each line: words of one meaning, in any of the three languages. */
const meanings: readonly string[] = [
  "иә|ия|да|yes",
  "жоқ|нет|no",
  "ер|еркек|ер адам|мужской|мужчина|муж|male|man",
  "әйел|әйел адам|женский|женщина|жен|female|woman",
  "қала|қалада|город|в городе|городской|city|urban",
  "ауыл|ауылда|село|в селе|сельский|village|rural",
  "күнделікті|күн сайын|ежедневно|каждый день|daily|every day",
  "апта сайын|еженедельно|каждую неделю|weekly",
  "ай сайын|ежемесячно|каждый месяц|monthly",
  "жиі|часто|often",
  "сирек|редко|rarely|seldom",
  "кейде|иногда|sometimes",
  "ешқашан|мүлде|никогда|вообще никогда|never",
  "әрқашан|үнемі|всегда|постоянно|always",
  "жақсы|хорошо|good",
  "нашар|плохо|bad",
  "орта|орташа|средне|удовлетворительно|average",
  "өте жақсы|очень хорошо|very good",
  "өте нашар|очень плохо|very bad",
  "маңызды|важно|important",
  "маңызды емес|не важно|неважно|not important",
  "тиімді|эффективно|effective",
  "тиімсіз|неэффективно|не эффективно|ineffective",
  "ішінара|отчасти|частично|partly",
  "есімде жоқ|ұмытып қалдым|не помню|не припомню|don't remember|i don't remember",
  "қазақша|қазақ тілі|қазақ тілінде|на казахском|казахский|kazakh",
  "орысша|орыс тілі|орыс тілінде|на русском|русский|russian",
  "жоғары|жоғары білім|высшее|высшее образование|higher",
  "орта арнаулы|арнаулы орта|среднее специальное|среднее профессиональное|vocational",
  "студент|student",
  "зейнеткер|пенсионер|retired",
  "жұмыссыз|безработный|unemployed",
  "міндетті|обязаны|обязан|обязательно|must",
  "міндетті емес|не обязаны|не обязан|необязательно|not obliged",
];

const meaningOf = new Map(
  meanings.flatMap((line, place) => line.split("|").map((word) => [normalizeAnswer(word), place] as const)),
);

/** Which common meaning an answer has; null where it is none of them. Equal numbers mean the same. */
export function commonMeaning(label: string): number | null {
  return meaningOf.get(normalizeAnswer(label)) ?? null;
}
