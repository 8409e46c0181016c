import { type ReplyFacts, type TextLanguage, textLanguages } from "./facts.ts";
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

/** Whether a comment in Kazakh is answered as often as one in Russian, and in the asker's language. */
export function replyLanguages(facts: ReplyFacts): LanguageRow[] {
  return textLanguages.map((language) => {
    const repliesIn = facts.answeredByLanguage[language];
    const answered = textLanguages.reduce((sum, reply) => sum + repliesIn[reply], 0);
    return {
      language,
      rate: shareOf(answered, facts.askedByLanguage[language], "no_citizen_comments"),
      repliesIn,
      inSame: shareOf(repliesIn[language], answered, "no_answers"),
    };
  });
}

/**
 * Replies in the asker's language, of replies to comments in Kazakh or Russian: of those in both or in another
 * language no single reply is the right one.
 */
export function replyInSameLanguage({ answeredByLanguage }: ReplyFacts): ShareValue {
  const told = (["kk", "ru"] as const).map((language) => ({
    same: answeredByLanguage[language][language] + answeredByLanguage[language].mixed,
    all: textLanguages.reduce((sum, reply) => sum + answeredByLanguage[language][reply], 0),
  }));
  return shareOf(
    told.reduce((sum, { same }) => sum + same, 0),
    told.reduce((sum, { all }) => sum + all, 0),
    "no_answers",
  );
}
