import "server-only";
import type { JobHelpers, TaskList } from "graphile-worker";
import { z } from "zod";
import { noteFailure, previewImport, takeImport, takeImportBack } from "../imports/import-work.ts";

const payloadSchema = z.object({ importId: z.int() });

/** Does a job on an import; a fault in the last attempt is told to the person who waits for it. */
function importTask(work: (importId: number) => Promise<void>) {
  return async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const { importId } = payloadSchema.parse(payload);
    try {
      await work(importId);
    } catch (error) {
      if (helpers.job.attempts >= helpers.job.max_attempts) await noteFailure(importId);
      throw error;
    }
  };
}

/** What a worker process can do, by the names under which jobs are queued. */
export const taskList: TaskList = {
  "preview-import": importTask(previewImport),
  "run-import": importTask(takeImport),
  "undo-import": importTask(takeImportBack),
};
