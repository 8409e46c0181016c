import { type ReplyFacts, type TextLanguage, textLanguages } from "./facts.ts";
import { whyNoneEligible } from "./reply-shares.ts";
import { type ShareValue, shareOf } from "./share-value.ts";

/** Comments of one language and the languages of their first replies. */
export interface LanguageRow {
  readonly language: TextLanguage;
  /** Answered of the comments of the language. */
  readonly rate: ShareValue;
  readonly repliesIn: Readonly<Record<TextLanguage, number>>;
  /** Replies in the asker's language, of all replies. */
  readonly inSame: ShareValue;
}

/** Replies in both languages suit whoever asked in one of them. */
function bothLanguages(language: TextLanguage, repliesIn: Readonly<Record<TextLanguage, number>>): number {
  return language === "kk" || language === "ru" ? repliesIn.mixed : 0;
}

/** Whether a comment in Kazakh is answered as often as one in Russian, and in the asker's language. */
export function replyLanguages(facts: ReplyFacts): LanguageRow[] {
  return textLanguages.map((language) => {
    const repliesIn = facts.answeredByLanguage[language];
    const answered = textLanguages.reduce((sum, reply) => sum + repliesIn[reply], 0);
    return {
      language,
      rate: shareOf(answered, facts.askedByLanguage[language], "no_citizen_comments"),
      repliesIn,
      inSame: shareOf(repliesIn[language] + bothLanguages(language, repliesIn), answered, "no_answers"),
    };
  });
}

/**
 * Replies in the asker's language, of replies to comments in Kazakh or Russian: of those in both or in another
 * language no single reply is the right one.
 */
export function replyInSameLanguage(facts: ReplyFacts): ShareValue {
  const { answeredByLanguage } = facts;
  const told = (["kk", "ru"] as const).map((language) => ({
    same: answeredByLanguage[language][language] + bothLanguages(language, answeredByLanguage[language]),
    all: textLanguages.reduce((sum, reply) => sum + answeredByLanguage[language][reply], 0),
  }));
  return shareOf(
    told.reduce((sum, { same }) => sum + same, 0),
    told.reduce((sum, { all }) => sum + all, 0),
    facts.eligible === 0 ? whyNoneEligible(facts) : "no_answers",
  );
}
