import { smallestCellOf } from "#lib/data/surveys/smallest-cell.ts";
import type { Survey } from "#lib/data/surveys/surveys.ts";
import type { Access } from "../access.ts";

/** Numbers above 0 and under this are hidden: as asked for, and for visitors at least as the installation is set. */
export function leastPeopleFor(access: Access, survey: Survey, asked: number): number {
  return access.may("survey.responses.read") ? asked : Math.max(asked, smallestCellOf(survey));
}
