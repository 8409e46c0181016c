/** Most characters of one cell; a longer one is a broken quote or no post. */
export const cellLimit = 1_048_576;

/** Most characters of one row. */
export const rowLimit = 8 * cellLimit;

/** Most columns of a header. */
export const columnLimit = 2_000;

/** Bytes of the first block, by which encoding, dialect and format are recognised. */
export const headBytes = 262_144;

/** Bytes of the later blocks, small enough that their text does not outlive a young collection. */
export const blockBytes = 65_536;

/** Most characters of rows that are kept while the file as a whole is judged before its first batch. */
export const lookaheadLimit = 8_388_608;

/** Rows that are looked at before the first batch, when nothing asks for more. */
export const lookaheadRows = 1_000;

/** Rows of one batch. */
export const batchRows = 1_000;

/** Most characters of a rejected row that are handed on. */
export const rejectedTextLimit = 20_000;

/** Rows with broken quotes after which the rest of a file is not trusted. */
export const brokenQuoteLimit = 1_000;

/** Most characters of one JSON element; a longer one is damaged or no post. */
export const elementLimit = 5 * 1_048_576;
