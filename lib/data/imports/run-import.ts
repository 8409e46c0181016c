import "server-only";
import type { PoolClient } from "pg";
import { CancelledError, SetupError } from "../../errors.ts";
import type { ImportWarning, Recognition } from "../../importers/importer.ts";
import { mergeComments } from "../comments/merge-comments.ts";
import { noteReplyDays, refreshReplyFacts } from "../comments/refresh-reply-facts.ts";
import { getDatabase } from "../database/db.ts";
import { isDiskFull } from "../database/disk-full.ts";
import { importedSurveyOf, mergeSurvey } from "../surveys/import-survey.ts";
import { type FileAccount, registerAccounts } from "./account-references.ts";
import { accountsOfFile, type SaidOfAccounts } from "./accounts-of-file.ts";
import { ReadAsOneError } from "./accounts-while-reading.ts";
import { prepareBulkWrite, tidySearchIndex } from "./bulk-write.ts";
import { holdImport } from "./import-lock.ts";
import type { ImportedAccount, ImportOutcome, ImportPartCounts, ImportRequest, RunOptions } from "./import-outcome.ts";
import { markAbsence } from "./mark-absence.ts";
import { mergeFollowers } from "./merge-followers.ts";
import { type MergeCounts, mergePosts } from "./merge-posts.ts";
import { nameStagedAccount } from "./name-staged-account.ts";
import { refreshFacts } from "./refresh-facts.ts";
import { sampleRejections } from "./rejections.ts";
import { type Reading, stageFile } from "./stage-file.ts";
import { createStaging } from "./staging.ts";
import { storableJson } from "./storable-json.ts";

/** The zone of an account changed while the file was being read; the run starts over with the new one. */
class ZoneChangedError extends Error {}

/** Stands for the row of `import` that a dry run does not have: of all numbers the last, and rolled back with the rest. */
const dryRunNumber = 2_147_483_647;

async function noteCoverage(
  client: PoolClient,
  importId: number,
  kind: string,
  accounts: readonly ImportedAccount[],
): Promise<void> {
  for (const account of accounts) {
    await client.query(
      `INSERT INTO import_account (account_id, import_id, kind, first_date, last_date, rows) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (account_id, import_id, kind) DO UPDATE SET first_date = $4, last_date = $5, rows = $6`,
      [account.accountId, importId, kind, account.firstDate, account.lastDate, account.rows],
    );
  }
}

async function noteOutcome(client: PoolClient, importId: number, outcome: ImportOutcome): Promise<void> {
  const { recognition: r } = outcome;
  // A person may have asked to stop after the file was read: the last word before the commit is theirs.
  const { rowCount } = await client.query(
    `UPDATE import SET state = 'done', format = $2, kind = $3, encoding = $4, delimiter = $5, rows = $6, created = $7, updated = $8,
       unchanged = $9, rejected = $10, warnings = $11, captured_at = $12, progress_bytes = file_size, finished_at = now(), error_code = NULL, error_params = NULL, parts = $13
     WHERE id = $1 AND state <> 'cancelling'`,
    [
      importId,
      r.format,
      r.kind,
      r.encoding,
      r.delimiter,
      outcome.rows,
      outcome.created,
      outcome.updated,
      outcome.unchanged,
      outcome.rejected,
      JSON.stringify(storableJson(outcome.warnings)),
      outcome.capturedAt,
      outcome.parts ? JSON.stringify(outcome.parts) : null,
    ],
  );
  if (rowCount !== 1) throw new CancelledError("import_cancelled");
}

/**
 * Stages the accounts by their numbers. Two names of a file that turned out to be one account become one here, so that
 * a post which stands under both is one post.
 */
async function stageAccounts(
  client: PoolClient,
  accounts: readonly FileAccount[],
  capturedAt: Date,
): Promise<FileAccount[]> {
  const firstOf = new Map<number | null, FileAccount>();
  for (const account of accounts) {
    const first = firstOf.get(account.accountId);
    if (first === undefined) {
      firstOf.set(account.accountId, account);
      await nameStagedAccount(client, account, capturedAt);
      continue;
    }
    for (const table of ["staged_post", "staged_follower", "staged_comment"]) {
      await client.query(`UPDATE ${table} SET account_ref = $1 WHERE account_ref = $2`, [first.ref, account.ref]);
    }
  }
  return [...firstOf.values()];
}

/** Accounts of the file whose handle another registered account holds: probably one page, entered twice. */
function doublesOf(accounts: readonly FileAccount[]): ImportWarning[] {
  return accounts.flatMap(({ takenHandle, reference }) =>
    takenHandle === null
      ? []
      : [{ code: "handle_of_another_account", params: { handle: takenHandle, id: reference.externalId ?? "" } }],
  );
}

/** A person knows best, then the file; a file that claims the future is not believed. */
function captureOf(request: ImportRequest, said: Date | null | undefined): Date {
  const receivedAt = request.receivedAt ?? new Date();
  const capturedAt = request.capturedAt ?? (said && said <= receivedAt ? said : receivedAt);
  // The database keeps whole seconds; rounded up, an import would seem newer than the one after it.
  return new Date(Math.floor(capturedAt.getTime() / 1000) * 1000);
}

interface Merged extends MergeCounts {
  /** Rows that stood twice: of the file's own kind, and of the comments inside a file of posts. */
  readonly repeated: number;
  /** Posts of the file of which a newer export told before. */
  readonly outdated?: number;
  readonly inside?: MergeCounts & { readonly repeated: number };
}

/** Merges what was staged, with all that must hold when the transaction ends. */
async function mergeStaged(
  client: PoolClient,
  importId: number,
  reading: Reading,
  capturedAt: Date,
  { dryRun, signal }: RunOptions,
): Promise<Merged> {
  const { survey, comments, merged: parts } = reading;
  const { kind, format, carries } = reading.recognition;
  if (survey) return mergeSurvey(client, importId, survey, format);
  if (kind === "followers") return mergeFollowers(client, importId, capturedAt);
  if (kind === "comments") return mergeComments(client, { importId, capturedAt }, parts);
  const merged = await mergePosts(client, { importId, capturedAt }, carries, reading.inserted?.created);
  if (signal?.aborted) throw new CancelledError("import_cancelled");
  const hasComments = comments !== undefined && comments.read > 0;
  if (!dryRun) {
    await markAbsence(client, { importId, capturedAt, format });
    await refreshFacts(client);
    await noteReplyDays(client);
    if (!hasComments) await refreshReplyFacts(client);
  }
  if (!hasComments) return merged;
  return { ...merged, inside: await mergeComments(client, { importId, capturedAt }) };
}

/** The counts of both kinds where a file of posts holds comments too. */
function partsOf({ rows, rejected, comments }: Reading, merged: Merged): readonly ImportPartCounts[] | undefined {
  const { inside, created, updated, unchanged } = merged;
  if (!inside || !comments) return undefined;
  return [
    { kind: "posts", rows, created, updated, unchanged, rejected },
    {
      kind: "comments",
      rows: comments.read,
      created: inside.created,
      updated: inside.updated,
      unchanged: inside.unchanged,
      rejected: comments.unplaced,
    },
  ];
}

function mergeWarningsOf(kind: Recognition["kind"], { repeated, outdated, inside }: Merged): ImportWarning[] {
  const own = kind === "comments" ? "repeated_comments" : "repeated_rows";
  const counted = [
    { code: own, rows: repeated },
    { code: "repeated_comments", rows: inside?.repeated ?? 0 },
    { code: "newer_posts_known", rows: outdated ?? 0 },
  ];
  return counted.filter(({ rows }) => rows > 0).map(({ code, rows }) => ({ code, params: { rows } }));
}

interface Attempt {
  readonly request: ImportRequest;
  readonly options: RunOptions;
  readonly asOne: boolean;
}

async function runOnce(client: PoolClient, { request, options, asOne }: Attempt): Promise<ImportOutcome> {
  const sink = options.rejections ?? sampleRejections(1000);
  await sink.reset();
  await client.query("BEGIN");
  try {
    if (options.importId !== null) await holdImport(client, options.importId);
    await prepareBulkWrite(client);
    await createStaging(client);
    const importId = options.importId ?? dryRunNumber;
    let capturedAt: Date | undefined;
    const captureOnce = (told: Date | null | undefined) => {
      capturedAt ??= captureOf(request, told);
      return capturedAt;
    };
    const reading = await stageFile(client, request, options, sink, { importId, asOne, capturedAt: captureOnce });
    await options.onProgress?.({ bytesRead: request.fileSize, rows: reading.rows, step: "merging" });
    const early = (reading.merged ?? reading.inserted)?.accounts.entered;
    const isKnown = (account: FileAccount) => account.accountId !== null && !early?.has(account);
    const known = new Set(reading.accounts.filter(isKnown));
    const byId = await registerAccounts(client, reading.accounts);
    const zoneHolds = (account: FileAccount) =>
      account.accountId !== null && byId.get(account.accountId)?.time_zone === account.timeZone;
    if (!reading.accounts.every(zoneHolds)) throw new ZoneChangedError();
    const collectedAt = captureOnce(reading.recognition.capturedAt);
    const accountsOnce = await stageAccounts(client, reading.accounts, collectedAt);
    const { kind } = reading.recognition;
    const said = await accountsOfFile(client, kind);
    const saidInside = kind === "posts" && reading.comments ? await accountsOfFile(client, "comments") : new Map();
    const merged = await mergeStaged(client, importId, reading, collectedAt, options);
    const accountsSaid = (counted: SaidOfAccounts) =>
      accountsOnce.flatMap((account): ImportedAccount[] => {
        const counts = counted.get(account.ref);
        const registered = account.accountId === null ? undefined : byId.get(account.accountId);
        if (!counts || !registered) return [];
        const { id: accountId, handle, name } = registered;
        const { platform } = account.reference;
        return [{ accountId, platform, handle, name, isNew: !known.has(account), ...counts }];
      });
    const accounts = accountsSaid(said);
    const parts = partsOf(reading, merged);
    const voices = (await reading.comments?.voices.warnings(client)) ?? [];
    const outcome: ImportOutcome = {
      recognition: reading.recognition,
      capturedAt: collectedAt,
      rows: reading.rows,
      created: merged.created,
      updated: merged.updated,
      unchanged: merged.unchanged,
      rejected: reading.rejected,
      rejections: sink.kept(),
      warnings: [...reading.warnings, ...mergeWarningsOf(kind, merged), ...doublesOf(accountsOnce), ...voices],
      accounts,
      sample: reading.sample,
      ...(parts && { parts }),
      ...(reading.survey && { survey: importedSurveyOf(reading.survey) }),
    };
    if (options.dryRun || options.importId === null) {
      await client.query("ROLLBACK");
    } else {
      await sink.flush();
      await noteCoverage(client, options.importId, kind, accounts);
      await noteCoverage(client, options.importId, "comments", accountsSaid(saidInside));
      await noteOutcome(client, options.importId, outcome);
      await client.query("COMMIT");
      await tidySearchIndex(client);
    }
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

function startsOver(error: unknown): boolean {
  return error instanceof ZoneChangedError || error instanceof ReadAsOneError;
}

function ignoreBreak(): void {
  // Heard so that it does not end the process.
}

/**
 * Takes one file in, whole or not at all: staged by COPY and merged with its facts in one transaction.
 * Throws ImportRefusedError for a file that can't be taken, CancelledError when the signal says so, and SetupError
 * `disk_full` where there is no room;
 * in either case, and when the process dies, nothing of the file is stored.
 */
export async function runImport(request: ImportRequest, options: RunOptions): Promise<ImportOutcome> {
  const client = await getDatabase().pool.connect();
  let failure: unknown;
  let asOne = false;
  // A connection that breaks between two statements tells it here; the next statement fails and is what counts.
  client.on("error", ignoreBreak);
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(client, { request, options, asOne });
      } catch (error) {
        failure = error;
        if (isDiskFull(error)) throw new SetupError("disk_full", {}, { cause: error });
        asOne ||= error instanceof ReadAsOneError;
        if (!startsOver(error) || attempt === 3) throw error;
        failure = undefined;
      }
    }
  } finally {
    client.off("error", ignoreBreak);
    // A connection that broke inside COPY is not given back for others to use.
    client.release(failure !== undefined && !startsOver(failure));
  }
}
