/** Words that ask, in the one form in which words are compared (`fold-word.ts`). */
/** The words of a text between blanks. */
export const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Kazakh words that ask wherever they stand, folded. */
export const kazakhAsking = list(
  `кашан кайда кайдан неге неликтен калай калайша кандай канша нешеде нешинши ким кимге кимнин кимде кимди немене качан`,
);
export const kazakhParticles = list("ма ме ба бе па пе");
/** Russian words that ask among the first words of a sentence; later they often only join clauses. */
export const russianAsking = list(
  `когда где куда откуда почему зачем сколько кто кому чей чья чье чьи какой какая какое какие каком какого какую каких
  неужели разве можете качан`,
);
export const russianAskingAnywhere = list("ли подскажите скажите объясните почему зачем");

/** Without one of these in it no Kazakh or Russian text asks. */
export const asking: ReadonlySet<string> = new Set([
  ...[...kazakhAsking, ...kazakhParticles, "кай", "неше", "не"],
  ...[...russianAsking, ...russianAskingAnywhere, "когда", "что", "как", "можно"],
]);
