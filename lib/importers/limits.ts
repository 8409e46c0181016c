/** Most characters of one cell; a longer one is a broken quote or no post. */
export const cellLimit = 1_048_576;

/** Most characters of one row. */
export const rowLimit = 8 * cellLimit;

/** Most columns of a header, as in Excel; flattened exports of Apify have thousands. */
export const columnLimit = 16_384;

/** Most questions of a survey file; more than any form asks, and than a page can show. */
export const surveyColumnLimit = 2000;

/** Bytes of the first block, by which encoding, dialect and format are recognised. */
export const headBytes = 262_144;

/** Bytes of the later blocks, small enough that their text does not outlive a young collection. */
export const blockBytes = 65_536;

/** Most characters of rows that are kept while the file as a whole is judged before its first batch. */
export const lookaheadLimit = 8_388_608;

/** Rows that are looked at before the first batch, when nothing asks for more. */
export const lookaheadRows = 1_000;

/**
 * Rows of one batch, and characters after which it is full before: cells hold on to the text of their whole row. In a
 * batch of comments, texts are masked once all names in it are known; where none can be, few rows die young.
 */
export const batchRows = 1_000;
export const namelessBatchRows = 200;
export const batchLength = 2_097_152;

/** Most characters of a rejected row that are handed on. */
export const rejectedTextLimit = 20_000;

/** Rows with broken quotes after which the rest of a file is not trusted. */
export const brokenQuoteLimit = 1_000;

/** Most characters of one JSON element; a longer one is damaged or no post. */
export const elementLimit = 5 * 1_048_576;

/** Bytes of an archive or workbook that is held in memory because it came as a stream. */
export const heldFileLimit = 64 * 1_048_576;

/** Bytes that one file may unpack to. */
export const unpackedLimit = 8 * 1024 ** 3;

/** How many times its packed size a part may grow once it is larger than the floor; deflate itself ends at 1,032. */
export const ratioLimit = 400;
export const ratioFloor = 32 * 1_048_576;

/** Most files of an archive, and most bytes of its directory. */
export const archiveEntryLimit = 10_000;
export const archiveDirectoryLimit = 16 * 1_048_576;

/** How deep archives are unpacked: one inside another is, a third is not. */
export const archiveDepthLimit = 2;

/** Characters of a workbook's shared texts that are held while its rows stream by in the order of the texts. */
export const sharedStringsWindow = 2 * 1_048_576;

/** Characters of a workbook's shared texts that are held at most, where its rows are in another order. */
export const sharedStringsLimit = 64 * 1_048_576;

/** Most characters of the id of a post, of an account's handle, of its id and of a link. */
export const postIdLimit = 300;
export const handleLimit = 200;
export const accountIdLimit = 200;
export const permalinkLimit = 2_000;
