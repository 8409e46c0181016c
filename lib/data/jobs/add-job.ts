import "server-only";
import { getDatabase } from "../database/db.ts";

/** The jobs that a worker knows, with what each is told. */
export interface Jobs {
  readonly "preview-import": { readonly importId: number };
  readonly "run-import": { readonly importId: number };
  readonly "undo-import": { readonly importId: number };
}

/** Queues a job. Within one import there is one job of a kind at most: a second one takes its place. */
export async function addJob<Name extends keyof Jobs>(name: Name, payload: Jobs[Name]): Promise<void> {
  await getDatabase().pool.query(
    "SELECT graphile_worker.add_job($1::text, payload => $2::json, job_key => $3::text, max_attempts => 5)",
    [name, JSON.stringify(payload), `${name} ${payload.importId}`],
  );
}
