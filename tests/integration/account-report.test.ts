import { beforeAll, describe, expect, test } from "vitest";
import { listAccountActivity } from "#lib/data/accounts/account-activity.ts";
import { readAccountReport } from "#lib/data/accounts/account-report.ts";
import { findAccountByHandle } from "#lib/data/accounts/accounts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { machineOwner } from "#lib/data/installation/audit.ts";
import { loadDemo } from "#lib/data/installation/demo.ts";
import { createAccount } from "#lib/data/register/create-account.ts";
import type { Account } from "#lib/domain/model.ts";
import { useDatabase } from "../setup/database.ts";

describe("the page of an account", () => {
  useDatabase();
  let account: Account;
  beforeAll(async () => {
    await loadDemo();
    const found = await findAccountByHandle("instagram", "turkistan_akimat_demo");
    if (!found) throw new Error("the demo has no such account");
    account = found;
  });

  const meanLikes = async (from: string, to: string): Promise<number> => {
    const { rows } = await getDatabase().pool.query<{ mean: number }>(
      "SELECT avg(likes)::float8 AS mean FROM post WHERE account_id = $1 AND local_date BETWEEN $2 AND $3",
      [account.id, from, to],
    );
    return rows[0]?.mean ?? Number.NaN;
  };

  test("shows how each metric changed against the period of equal length before", async () => {
    const report = await readAccountReport(account, { from: "2022-12-01", to: "2023-05-31" }, [
      "postsPerDay",
      "likesMean",
    ]);
    const [posts, likes] = report.inPeriod?.metrics ?? [];
    expect(posts?.change).toMatchObject({ change: 0 });
    const base = await meanLikes("2022-06-02", "2022-11-30");
    expect(likes?.change?.change).toBeCloseTo(((await meanLikes("2022-12-01", "2023-05-31")) - base) / base, 12);
  });

  test.each([
    ["no day", "2022-06-01", "2023-05-31"],
    ["a part", "2022-07-01", "2022-08-31"],
  ])("says nothing of a change where %s of the period before is known", async (_part, from, to) => {
    const report = await readAccountReport(account, { from, to }, ["likesMean"]);
    expect(report.inPeriod?.metrics[0]).toMatchObject({ id: "likesMean", change: null });
  });

  test("has unknown posts until posts are imported, and none where an import says so", async () => {
    const page = { platform: "telegram", organizationId: null, name: null, externalId: null } as const;
    const opened = { timeZone: "Asia/Almaty", openedDate: null, closedDate: null } as const;
    const silent = await createAccount({ ...page, ...opened, handle: "silent_example" }, machineOwner);
    const unheard = await createAccount({ ...page, ...opened, handle: "unheard_example" }, machineOwner);
    await getDatabase().pool.query(
      `INSERT INTO import_account (import_id, account_id, kind, first_date, last_date, rows)
       SELECT import_id, $1, 'posts', first_date, last_date, 0 FROM import_account WHERE account_id = $2`,
      [silent, account.id],
    );
    expect(await listAccountActivity([account.id, silent, unheard])).toEqual([
      { accountId: account.id, posts: 2190, lastDate: "2023-05-31" },
      { accountId: silent, posts: 0, lastDate: null },
      { accountId: unheard, posts: null, lastDate: null },
    ]);
  });
});
