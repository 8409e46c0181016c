/** The count and the percentage of one printed line. */

export interface Figures {
  /** Cells that are no figures. */
  readonly labels: readonly string[];
  readonly n: number;
  /** As printed, without its sign: how many decimals it has matters. */
  readonly percent: string;
}

const mostPeople = 100_000;
const countText = "(?:n\\s*=\\s*)?(\\d{1,3}(?: \\d{3})+|\\d{1,6})(?:\\s*/\\s*\\d{1,6})?";
const people = "(?:\\s*(?:чел\\.?|человека?|адам|респондент[а-я]*|people|persons|respondents))?";
const percentText = "(\\d{1,3}(?:[.,]\\d{1,6})?)";

const count = new RegExp(`^${countText}${people}$`, "i");
const percent = new RegExp(`^${percentText} ?%?$`);
/** `22 (21,8 %)` and `21,8 % (22)`, alone or at the end of a line. */
const countThenPercent = new RegExp(
  `^(.*?)(?:^|[\\s:;,–—-])${countText}${people} ?[([] ?${percentText} ?%? ?[)\\]]$`,
  "is",
);
const percentThenCount = new RegExp(
  `^(.*?)(?:^|[\\s:;,–—-])${percentText} ?% ?[([] ?${countText}${people} ?[)\\]]$`,
  "is",
);

/** No printed line has more; patterns are not tried on whole pages. */
const longestCell = 500;

const numberOf = (text: string): number => Number(text.replaceAll(" ", ""));
const trimmed = (label: string): string => label.replace(/(?<![\s:;,–—-])[\s:;,–—-]+$/, "").trim();

function figuresOf(labels: readonly string[], n: number, share: string): Figures | null {
  return n > mostPeople || labels.length === 0 ? null : { labels, n, percent: share };
}

/**
 * Finds both at the end of a line's cells.
 * @param isPercentFirst whether the header says that % stands before n; null leaves it to signs and decimals
 */
export function findFigures(cells: readonly string[], isPercentFirst: boolean | null): Figures | null {
  const last = cells.at(-1) ?? "";
  const before = cells.slice(0, -1);
  if (last.length > longestCell) return null;
  const together = countThenPercent.exec(last);
  if (together !== null) {
    const [, label = "", n = "", share = ""] = together;
    return figuresOf(withLabel(before, label), numberOf(n), share);
  }
  const reversed = percentThenCount.exec(last);
  if (reversed !== null) {
    const [, label = "", share = "", n = ""] = reversed;
    return figuresOf(withLabel(before, label), numberOf(n), share);
  }
  return ofTwoCells(cells, isPercentFirst);
}

function withLabel(labels: readonly string[], label: string): string[] {
  return trimmed(label) === "" ? [...labels] : [...labels, trimmed(label)];
}

function ofTwoCells(cells: readonly string[], isPercentFirst: boolean | null): Figures | null {
  const [first = "", second = ""] = cells.slice(-2);
  const labels = cells.slice(0, -2);
  // `Yes,79,76,0`: where the item would be a number, the last comma was a decimal one.
  const item = labels.at(-1) ?? "";
  if (labels.length > 1 && /^\d+$/.test(item) && /^\d{1,3}$/.test(first) && /^\d{1,2}$/.test(second))
    return figuresOf(labels.slice(0, -1), Number(item), `${first},${second}`);
  const says = (cell: string): boolean => /%|\d[.,]\d/.test(cell);
  const isSwapped = says(first) === says(second) ? isPercentFirst === true : says(first);
  const [people, share] = isSwapped ? [second, first] : [first, second];
  const [, n] = count.exec(people) ?? [];
  const [, digits] = percent.exec(share) ?? [];
  return n === undefined || digits === undefined ? null : figuresOf(labels, numberOf(n), digits);
}
