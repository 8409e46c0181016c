import { readCount } from "../../cells/count.ts";
import type { ColumnPlan } from "../../column-plan.ts";
import type { RowReader } from "../../row-reader.ts";
import type { TableRow } from "../../table/row-framer.ts";
import type { MapperContext } from "../../table/table-format.ts";
import { metaPlaces, metaWords } from "./meta-words.ts";

function isPositive(cell: string | undefined): boolean {
  const reading = readCount(cell ?? "");
  return "value" in reading && reading.value !== null && reading.value > 0;
}

/** Places of the columns `Views`, and what the first rows tell of them. */
function lookAtViews(places: readonly number[], reachPlace: number, sample: readonly TableRow[]) {
  return {
    isCollected: sample.some(({ cells }) => places.some((place) => isPositive(cells[place]))),
    hasReach: sample.some(({ cells }) => isPositive(cells[reachPlace])),
  };
}

function placesOf(names: readonly string[], words: readonly string[]): number[] {
  return names.flatMap((name, place) => (words.includes(name) ? [place] : []));
}

/** Whether a file has two columns `Views` that say nothing, so that what another file says of them stays. */
export function areViewsUnsaid({ names }: ColumnPlan, sample: readonly TableRow[]): boolean {
  const places = placesOf(names, metaWords.views);
  const { isCollected, hasReach } = lookAtViews(places, placesOf(names, metaWords.reach)[0] ?? -1, sample);
  return places.length >= 2 && hasReach && !isCollected;
}

/**
 * Some exports have two columns `Views`, both 0 in every row although the posts have a reach: the
 * number was not collected. Where only one is filled it counts; two different numbers are no number.
 */
export function openViewsReader(context: MapperContext): (row: RowReader, reach: number | null) => number | null {
  const places = metaPlaces(context, "views");
  if (places.length < 2) return (row) => row.count("views");
  const [reachPlace = -1] = metaPlaces(context, "reach");
  const { isCollected, hasReach } = lookAtViews(places, reachPlace, context.sample);
  return (row, reach) => {
    const numbers = places.map((place) => row.countAt(place, "views")).filter((value) => value !== null);
    const positive = [...new Set(numbers.filter((value) => value > 0))];
    if (positive.length > 1) {
      row.warnings.count("views_contradict", row.line);
      return null;
    }
    if (positive[0] !== undefined || numbers.length === 0) return positive[0] ?? null;
    if (!(reach !== null && reach > 0) && (isCollected || !hasReach)) return 0;
    row.warnings.count("views_not_collected", row.line);
    return null;
  };
}
