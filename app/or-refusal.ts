import { AkimetricsError } from "#lib/errors.ts";

/** What the work gives, or the refusal that it ends with; faults of ours are thrown on. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | AkimetricsError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AkimetricsError) return error;
    throw error;
  }
}
