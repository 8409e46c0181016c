/** Headers that carry a question and its option or row in one text, `Question - Option`. */
import { headerText } from "./header-text.ts";

const joint = " - ";

export interface JoinedItem {
  readonly question: string;
  readonly item: string | null;
}

/**
 * Splits headers at the dash that neighbours share: `Sides? - Corn` beside `Sides? - Peas`, or `Dish? - Other` beside
 * `Dish?`. A dash that no neighbour shares belongs to the text.
 */
export function joinedItems(headers: readonly string[]): JoinedItem[] {
  const texts = headers.map(headerText);
  return texts.map((text, place) => {
    const neighbours = [texts[place - 1], texts[place + 1]].filter((one) => one !== undefined);
    for (let cut = text.lastIndexOf(joint); cut > 0; cut = text.lastIndexOf(joint, cut - 1)) {
      const stem = text.slice(0, cut);
      const isShared = neighbours.some((one) => one === stem || one.startsWith(stem + joint));
      const item = text.slice(cut + joint.length).trim();
      if (isShared && item !== "" && stem.trim() !== "") return { question: stem.trim(), item };
    }
    return { question: text, item: null };
  });
}
