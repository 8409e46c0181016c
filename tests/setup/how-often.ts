/**
 * How often a costly test tries its cases: a few times in CI, and `TEST_TIMES` as often when somebody hunts for what
 * happens once in a hundred stories.
 */
export const timesAsOften = Number(process.env.TEST_TIMES ?? 1);
