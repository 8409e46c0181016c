/** The counts of a post in the grammatical forms that the registry's sentences need. */
import type { FactKind } from "../facts.ts";

/** Forms of one count. */
export interface CountWords {
  /** Symbol in formulas. */
  readonly symbol: string;
  readonly kk: {
    /** Stem: `лайк`. */
    readonly stem: string;
    /** Genitive of the plural: `лайктардың`. */
    readonly genitive: string;
    /** Said of a post: `лайк жиналмаған`. */
    readonly without: string;
    /** Said of the posts with most: `ең көп лайк жинаған`. */
    readonly most: string;
    /** Of all of them: `лайктағы` үлесі. */
    readonly among: string;
    readonly note: string;
  };
  readonly ru: {
    /** Genitive plural: `лайков`. */
    readonly genitive: string;
    readonly note: string;
  };
  readonly en: {
    /** Plural: `likes`. */
    readonly plural: string;
    readonly note: string;
  };
}

export const countWords: Readonly<Record<FactKind, CountWords>> = {
  likes: {
    symbol: "L",
    kk: {
      stem: "лайк",
      genitive: "лайктардың",
      without: "лайк жиналмаған",
      most: "ең көп лайк жинаған",
      among: "лайктағы",
      note: "Facebook-те барлық реакция бірге есептеледі.",
    },
    ru: { genitive: "лайков", note: "В Facebook считаются все реакции вместе." },
    en: { plural: "likes", note: "On Facebook, all reactions together." },
  },
  comments: {
    symbol: "K",
    kk: {
      stem: "пікір",
      genitive: "пікірлердің",
      without: "пікір қалдырылмаған",
      most: "ең көп пікір жинаған",
      among: "пікірдегі",
      note: "Желі жарияланым астында көрсететін сан алынады.",
    },
    ru: { genitive: "комментариев", note: "Берётся число, которое сеть показывает под публикацией." },
    en: { plural: "comments", note: "The number that the platform shows on the post." },
  },
  shares: {
    symbol: "S",
    kk: {
      stem: "бөлісу",
      genitive: "бөлісулердің",
      without: "ешкім бөліспеген",
      most: "ең көп бөлісілген",
      among: "бөлісудегі",
      note: "Instagram бөлісу санын жарияламайды.",
    },
    ru: { genitive: "репостов", note: "Instagram не публикует число репостов." },
    en: { plural: "shares", note: "Instagram does not publish shares." },
  },
  views: {
    symbol: "W",
    kk: {
      stem: "қаралым",
      genitive: "қаралымдардың",
      without: "қаралмаған",
      most: "ең көп қаралған",
      among: "қаралымдағы",
      note: "Қаралымды әр желі өзінше есептейді, сондықтан желілер арасында салыстырмаңыз.",
    },
    ru: { genitive: "просмотров", note: "Сети считают просмотры по-разному: не сравнивайте их между сетями." },
    en: { plural: "views", note: "Platforms count views differently: do not compare across platforms." },
  },
  interactions: {
    symbol: "I",
    kk: {
      stem: "өзара әрекет",
      genitive: "өзара әрекеттердің",
      without: "өзара әрекетсіз",
      most: "ең көп өзара әрекет жинаған",
      among: "өзара әрекеттегі",
      note: "I = L + K + S: лайк, пікір және бөлісу; желі жарияламайтын бөлігі қосылмайды.",
    },
    ru: {
      genitive: "взаимодействий",
      note: "I = L + K + S: лайки, комментарии и репосты; часть, которую сеть не публикует, не прибавляется.",
    },
    en: {
      plural: "interactions",
      note: "I = L + K + S: likes, comments and shares; a part that the platform does not publish adds nothing.",
    },
  },
};
