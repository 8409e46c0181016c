import "server-only";
import { isDatabaseReady } from "./is-database-ready.ts";

/**
 * What the work gives, or what stands in for it while the database doesn't answer: the frame of a page has to be drawn
 * all the same, to say so in the reader's language. Faults of ours are thrown on.
 */
export async function orWithoutDatabase<T>(work: () => Promise<T>, instead: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (await isDatabaseReady()) throw error;
    return instead;
  }
}
