import type { Period } from "#lib/domain/period.ts";
import type { SourceKind } from "./source-kind.ts";

/** What every figure of a page shares: its period and where its numbers come from. */
export interface FigureContext {
  readonly period: Period;
  readonly source: SourceKind;
}

/** Sizes of the wide and the narrow drawing, in CSS pixels at their natural scale. */
export const drawingWidths = { wide: 600, narrow: 342 } as const;
