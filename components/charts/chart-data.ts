/** What charts draw: finished values with finished words. The static and the interactive drawing share it. */

/** Kinds of mark that a legend explains. */
export interface ChartKey {
  readonly id: string;
  readonly label: string;
  /** A colour of the tokens, such as `var(--facebook)`. */
  readonly color: string;
}

/** Bars in groups, such as followers by region and network. */
export interface BarsData {
  readonly keys: readonly ChartKey[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly bars: readonly BarMark[];
  }[];
}

export interface BarMark {
  readonly key: string;
  readonly value: number | null;
  /** The value in words, with whatever must be said beside it. */
  readonly text: string;
  /** Not from a source: drawn hatched. */
  readonly isIllustrative: boolean;
}

/** Shares with their intervals, in groups on one axis. */
export interface IntervalsData {
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly marks: readonly IntervalMark[];
  }[];
}

export interface IntervalMark {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  /** Null where it can't be known; `text` then says so. */
  readonly value: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  /** The value in words, with what it rests on. */
  readonly text: string;
  /** What another source says of the same, drawn as an open square. */
  readonly reference: number | null;
}

/** An answer's share of a base that is the same for all bars of the drawing. */
export interface ShareBar {
  readonly id: string;
  readonly label: string;
  /** 0 to 1; null where it is hidden or undefined, and `text` then says so. */
  readonly value: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly text: string;
  /** "Don't know" and what is not listed, which are no answers to the question. */
  readonly isMuted: boolean;
}

/** Rows that each make a whole, such as the rows of a grid by answer. */
export interface StackedShares {
  /** Parts in their order; `ink` is read on top of the colour. */
  readonly keys: readonly (ChartKey & { readonly ink: string })[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    /** Shares of the row, 0 to 1; null where one is hidden or undefined. */
    readonly parts: readonly { readonly key: string; readonly value: number | null; readonly text: string }[];
    /** What stands behind the row: how many people it is of. */
    readonly end: string;
  }[];
}

/** Values over steps of time, each with the step as far into the period before. */
export interface LinesData {
  readonly steps: readonly { readonly label: string; readonly tick: string }[];
  readonly lines: readonly (ChartKey & {
    readonly values: readonly (number | null)[];
    /** The period before; null where it is not compared. */
    readonly base: readonly (number | null)[] | null;
  })[];
  /** Shares of 0 to 1 are written as percent; plain numbers unless told. */
  readonly unit?: "share";
}

/** A distribution in bins, with numbers marked in it. */
export interface HistogramData {
  readonly bins: readonly HistogramMark[];
  readonly marks: readonly { readonly id: string; readonly label: string; readonly value: number }[];
}

export interface HistogramMark {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly count: number;
  /** The bin in words, shown when it is pointed at. */
  readonly tip: string;
}

/** A matrix of counts, such as weekday by hour. */
export interface HeatmapData {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly { readonly value: number; readonly text: string }[];
  }[];
  readonly peak: number;
}

/** Days of a calendar. */
export interface CalendarData {
  readonly weekdays: readonly string[];
  readonly days: readonly CalendarMark[];
}

export interface CalendarMark {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Monday 0. */
  readonly weekday: number;
  readonly state: "posts" | "silent" | "partial" | "unknown";
  /** 1 to 4 where there are posts. */
  readonly level: number;
}
