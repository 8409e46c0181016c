import "server-only";

/** Before ANALYZE of a temporary table: a small sample tells enough, and a large one costs a second in each import. */
export const sampleLittle = "SET LOCAL default_statistics_target = 10";

/** After it. */
export const sampleAsBefore = "SET LOCAL default_statistics_target TO DEFAULT";
