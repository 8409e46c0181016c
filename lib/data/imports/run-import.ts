import "server-only";
import type { PoolClient } from "pg";
import type { LocalDate, Platform, TimeZone } from "../../domain/model.ts";
import { CancelledError } from "../../errors.ts";
import type { ImportWarning, PostRecord, Recognition, Rejection } from "../../importers/importer.ts";
import { openImport } from "../../importers/open-import.ts";
import { getDatabase } from "../db.ts";
import { type FileAccount, FileAccounts, registerAccounts } from "./account-references.ts";
import { mergeFollowers } from "./merge-followers.ts";
import { mergePosts } from "./merge-posts.ts";
import { refreshFacts } from "./refresh-facts.ts";
import { type RejectionSink, sampleRejections } from "./rejections.ts";
import { prepareBulkWrite, tidySearchIndex } from "./bulk-write.ts";
import { createStaging, followerRow, postRow, startCopy } from "./staging.ts";

/** A file to take in, and what its sender says of it. */
export interface ImportRequest {
  readonly fileName: string;
  readonly fileSize: number;
  /** Opens the file from its start; called again when a run has to start over. */
  open(): AsyncIterable<Uint8Array>;
  readonly account?: { readonly platform: Platform; readonly handle: string };
  readonly timeZone?: TimeZone;
  /** When the counts were true; the moment of the import where nobody knows better. */
  readonly capturedAt: Date;
}

/** How a run goes about it. */
export interface RunOptions {
  /** Row of `import` that the run belongs to; null in a dry run. */
  readonly importId: number | null;
  /** Does everything and then takes it back, so that the counts are those of a real run. */
  readonly dryRun: boolean;
  readonly signal?: AbortSignal;
  /** Called at most a few times a second. */
  onProgress?(progress: { readonly bytesRead: number; readonly rows: number; readonly step: "reading" | "merging" }): Promise<void> | void;
  /** Where rejected rows go; by default the first thousand are kept. */
  readonly rejections?: RejectionSink;
}

/** What one file says of one account. */
export interface ImportedAccount {
  readonly accountId: number;
  readonly platform: Platform;
  readonly handle: string;
  readonly name: string | null;
  readonly isNew: boolean;
  readonly rows: number;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/** What became of a file. `rows` = created + updated + unchanged + rejected. */
export interface ImportOutcome {
  readonly recognition: Recognition;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly ImportWarning[];
  readonly accounts: readonly ImportedAccount[];
  /** First posts as read, for the preview. */
  readonly sample: readonly PostRecord[];
}

const sampleSize = 10;
const progressEveryMs = 250;

/** The zone of an account changed while the file was being read; the run starts over with the new one. */
class ZoneChangedError extends Error {}

function zoneOf(request: ImportRequest, account: FileAccount): TimeZone {
  return request.timeZone ?? account.timeZone;
}

interface Reading {
  readonly recognition: Recognition;
  readonly accounts: readonly FileAccount[];
  readonly warnings: readonly ImportWarning[];
  readonly rows: number;
  readonly rejected: number;
  readonly sample: readonly PostRecord[];
}

/** Streams the file into the staging tables. Memory holds one batch, whatever the size of the file. */
async function stageFile(client: PoolClient, request: ImportRequest, options: RunOptions, sink: RejectionSink): Promise<Reading> {
  const opened = await openImport(request.open(), {
    fileName: request.fileName,
    ...(request.account && { account: request.account }),
    ...(request.timeZone && { timeZone: request.timeZone }),
  });
  const { recognition } = opened;
  const accounts = new FileAccounts(getDatabase().pool);
  const copy = startCopy(client, recognition.kind === "posts" ? "staged_post" : "staged_follower");
  const sample: PostRecord[] = [];
  const assumedZones = new Set<TimeZone>();
  let rows = 0;
  let rejected = 0;
  let reportedAt = 0;
  try {
    for await (const batch of opened.batches()) {
      if (options.signal?.aborted) throw new CancelledError("import_cancelled");
      let text = "";
      for (const post of batch.posts) {
        const account = accounts.known(post.account) ?? (await accounts.find(post.account));
        const zone = zoneOf(request, account);
        if ("wall" in post.published && !request.timeZone) assumedZones.add(zone);
        text += postRow(post, account, zone);
        if (sample.length < sampleSize) sample.push(post);
      }
      for (const record of batch.followers) {
        text += followerRow(record, accounts.known(record.account) ?? (await accounts.find(record.account)));
      }
      await copy.write(text);
      rows += batch.rows;
      rejected += batch.rejections.length;
      await sink.take(batch.rejections);
      const now = performance.now();
      if (options.onProgress && now - reportedAt > progressEveryMs) {
        reportedAt = now;
        await options.onProgress({ bytesRead: batch.bytesRead, rows, step: "reading" });
      }
    }
    await copy.end();
  } catch (error) {
    copy.abort(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  const assumed = [...assumedZones].map((timeZone): ImportWarning => ({ code: "time_zone_assumed", params: { timeZone } }));
  return { recognition, accounts: accounts.list, warnings: [...opened.warnings(), ...assumed], rows, rejected, sample };
}

/** What the file says of each account; noted for good as coverage unless the run is dry. */
async function accountsOfFile(client: PoolClient, kind: Recognition["kind"]): Promise<Map<number, Pick<ImportedAccount, "rows" | "firstDate" | "lastDate">>> {
  const [table, day] = kind === "posts" ? ["staged_post", "local_date"] : ["staged_follower", "date"];
  const { rows } = await client.query<{ ref: number; rows: number; first: string; last: string }>(
    `SELECT account_ref AS ref, count(*)::int AS rows, to_char(min(${day}), 'YYYY-MM-DD') AS first, to_char(max(${day}), 'YYYY-MM-DD') AS last
     FROM ${table} GROUP BY account_ref`,
  );
  return new Map(rows.map((row) => [row.ref, { rows: row.rows, firstDate: row.first, lastDate: row.last }]));
}

async function noteCoverage(client: PoolClient, importId: number, kind: string, accounts: readonly ImportedAccount[]): Promise<void> {
  for (const account of accounts) {
    await client.query(
      `INSERT INTO import_account (account_id, import_id, kind, first_date, last_date, rows) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (account_id, import_id) DO UPDATE SET first_date = $4, last_date = $5, rows = $6`,
      [account.accountId, importId, kind, account.firstDate, account.lastDate, account.rows],
    );
  }
}

async function noteOutcome(client: PoolClient, importId: number, capturedAt: Date, outcome: ImportOutcome): Promise<void> {
  const { recognition: r } = outcome;
  await client.query(
    `UPDATE import SET state = 'done', format = $2, kind = $3, encoding = $4, delimiter = $5, rows = $6, created = $7, updated = $8,
       unchanged = $9, rejected = $10, warnings = $11, captured_at = $12, progress_bytes = file_size, finished_at = now(), error_code = NULL, error_params = NULL
     WHERE id = $1`,
    [importId, r.format, r.kind, r.encoding, r.delimiter, outcome.rows, outcome.created, outcome.updated, outcome.unchanged, outcome.rejected, JSON.stringify(outcome.warnings), capturedAt],
  );
}

async function runOnce(client: PoolClient, request: ImportRequest, options: RunOptions): Promise<ImportOutcome> {
  const sink = options.rejections ?? sampleRejections(1000);
  await sink.reset();
  await client.query("BEGIN");
  try {
    await prepareBulkWrite(client);
    await createStaging(client);
    const reading = await stageFile(client, request, options, sink);
    await options.onProgress?.({ bytesRead: request.fileSize, rows: reading.rows, step: "merging" });
    const known = new Set(reading.accounts.filter((account) => account.accountId !== null));
    const byId = await registerAccounts(client, reading.accounts);
    const zoneHolds = (account: FileAccount) => account.accountId !== null && byId.get(account.accountId)?.time_zone === account.timeZone;
    if (!reading.accounts.every(zoneHolds)) throw new ZoneChangedError();
    for (const account of reading.accounts) {
      await client.query("INSERT INTO staged_account (ref, account_id) VALUES ($1, $2)", [account.ref, account.accountId]);
    }
    const said = await accountsOfFile(client, reading.recognition.kind);
    // A dry run has no row of `import`; 0 is no import's id and is rolled back with the rest.
    const importId = options.importId ?? 0;
    const merged =
      reading.recognition.kind === "posts"
        ? await mergePosts(client, importId, request.capturedAt, reading.recognition.carries)
        : await mergeFollowers(client, importId);
    if (options.signal?.aborted) throw new CancelledError("import_cancelled");
    if (reading.recognition.kind === "posts" && !options.dryRun) await refreshFacts(client);
    const accounts = reading.accounts.flatMap((account): ImportedAccount[] => {
      const counts = said.get(account.ref);
      const registered = account.accountId === null ? undefined : byId.get(account.accountId);
      return counts && registered
        ? [{ accountId: registered.id, platform: account.reference.platform, handle: registered.handle, name: registered.name, isNew: !known.has(account), ...counts }]
        : [];
    });
    const repeated: ImportWarning[] = merged.repeated > 0 ? [{ code: "repeated_rows", params: { rows: merged.repeated } }] : [];
    const outcome: ImportOutcome = {
      recognition: reading.recognition,
      rows: reading.rows,
      created: merged.created,
      updated: merged.updated,
      unchanged: merged.unchanged,
      rejected: reading.rejected,
      rejections: sink.kept(),
      warnings: [...reading.warnings, ...repeated],
      accounts,
      sample: reading.sample,
    };
    if (options.dryRun || options.importId === null) {
      await client.query("ROLLBACK");
    } else {
      await sink.flush();
      await noteCoverage(client, options.importId, reading.recognition.kind, accounts);
      await noteOutcome(client, options.importId, request.capturedAt, outcome);
      await client.query("COMMIT");
      await tidySearchIndex(client);
    }
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/**
 * Takes one file in, whole or not at all: staged by COPY and merged with its facts in one transaction.
 * Throws ImportRefusedError for a file that can't be taken and CancelledError when the signal says so;
 * in either case, and when the process dies, nothing of the file is stored.
 */
export async function runImport(request: ImportRequest, options: RunOptions): Promise<ImportOutcome> {
  const client = await getDatabase().pool.connect();
  let failure: unknown;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(client, request, options);
      } catch (error) {
        failure = error;
        if (!(error instanceof ZoneChangedError) || attempt === 3) throw error;
        failure = undefined;
      }
    }
  } finally {
    // A connection that broke inside COPY is not given back for others to use.
    client.release(failure !== undefined && !(failure instanceof ZoneChangedError));
  }
}
