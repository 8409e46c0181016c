/** Columns of the register as a table; the first two name the account, a blank cell of any other says nothing. */
export const registerColumns = [
  "platform",
  "handle",
  "page_id",
  "name",
  "organization_kk",
  "organization_ru",
  "organization_en",
  "organization_kind",
  "region",
  "time_zone",
  "opened",
  "closed",
  "proof",
  "proof_url",
  "checked_by",
  "checked",
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/** Most rows that one table may have. */
export const registerRowLimit = 5000;
