import { createImport } from "#lib/data/imports/import-life.ts";
import type { ImportOutcome, ImportRequest, RunOptions } from "#lib/data/imports/import-outcome.ts";
import { storeRejections } from "#lib/data/imports/rejections.ts";
import { runImport } from "#lib/data/imports/run-import.ts";

/** An import with its number. */
export interface TakenFile extends ImportOutcome {
  readonly importId: number;
}

type Said = Partial<
  Pick<ImportRequest, "account" | "capturedAt" | "timeZone"> & Pick<RunOptions, "commentsAtOnce" | "postsAtOnce">
> & {
  /** Number of an import that waited; without, it gets the next one. */
  readonly importId?: number;
};

/** Takes bytes in as a file of that name, for good. */
export async function takeBytes(bytes: Uint8Array, fileName: string, said: Said = {}): Promise<TakenFile> {
  const file = { fileName, fileSize: bytes.byteLength };
  const { commentsAtOnce, postsAtOnce, importId: waiting, ...request } = said;
  const importId = waiting ?? (await createImport({ ...file, fileHash: fileName }, {}));
  const outcome = await runImport(
    {
      capturedAt: null,
      ...file,
      async *open() {
        yield bytes;
      },
      ...request,
    },
    {
      importId,
      dryRun: false,
      rejections: storeRejections(importId, 1000),
      ...(commentsAtOnce && { commentsAtOnce }),
      ...(postsAtOnce && { postsAtOnce }),
    },
  );
  return { ...outcome, importId };
}

/** Takes a text in, as UTF-8. */
export function takeText(text: string, said: Said & { readonly fileName?: string } = {}): Promise<TakenFile> {
  const { fileName = "file.csv", ...rest } = said;
  return takeBytes(new TextEncoder().encode(text), fileName, rest);
}
