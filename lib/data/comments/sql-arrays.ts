import "server-only";

/** An array column of `reply_fact` and how long it is. */
export interface CountedArray {
  readonly column: string;
  readonly size: number;
}

/** SQL of an array that is written out place by place. */
export const slots = (size: number, each: (slot: number) => string): string =>
  `ARRAY[${Array.from({ length: size }, (_, slot) => each(slot)).join(", ")}]`;

/** SQL of an array of noughts. */
export const zeros = (size: number): string => `array_fill(0, ARRAY[${size}])`;

/** SQL that adds up arrays place by place. */
export const addedSlots = (array: string, size: number): string =>
  slots(size, (slot) => `sum(${array}[${slot + 1}])::int`);
