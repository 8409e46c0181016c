/** Keys of the names of the languages in which a label stands. */
export const labelNames = { kk: "labelKk", ru: "labelRu", en: "labelEn" } as const;
