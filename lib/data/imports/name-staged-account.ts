import "server-only";
import type { ClientBase } from "pg";
import { localDateOf } from "../../domain/local-time.ts";
import type { FileAccount } from "./account-references.ts";

/** Says which account a file's own number stands for, and on which of its days the file was collected. */
export async function nameStagedAccount(client: ClientBase, account: FileAccount, capturedAt: Date): Promise<void> {
  await client.query(
    "INSERT INTO staged_account (ref, account_id, captured_date) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [account.ref, account.accountId, localDateOf(capturedAt, account.timeZone)],
  );
}
