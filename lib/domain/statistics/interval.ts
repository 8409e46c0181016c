/** Lower and upper limit of an interval. */
export type Interval = readonly [lower: number, upper: number];
