import { expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { listAudit } from "#lib/data/installation/audit-trail.ts";
import { demoState, loadDemo } from "#lib/data/installation/demo.ts";
import { useDatabase } from "../setup/database.ts";
import { askApi, runCommand, useFolder } from "../setup/doors.ts";
import { commentsFile, followersFile, postsFile, surveyFile } from "../setup/doors-files.ts";

useDatabase();
const write = await useFolder();

const period = "from=2022-06-01&to=2022-07-31";
/** Questions whose answers must not change by a byte. */
const questions = [
  `/api/v1/engagement?by=account&${period}`,
  `/api/v1/posts?${period}&limit=50`,
  `/api/v1/replies?by=account&${period}`,
  "/api/v1/accounts",
  "/api/v1/surveys",
];

async function ownAnswers(): Promise<string[]> {
  return Promise.all(questions.map(async (question) => (await askApi(question)).text()));
}

test("removing the demo takes all of it, its survey too, and leaves what people imported as it is", async () => {
  const files = await Promise.all(
    Object.entries({ "posts.csv": postsFile, "followers.csv": followersFile, "comments.csv": commentsFile }).map(
      ([name, text]) => write(name, text),
    ),
  );
  expect(await runCommand("import", ...files)).toMatchObject({ exitCode: 0 });
  const form = await write("form.csv", surveyFile);
  expect(await runCommand("import", form, "--survey", "Own survey")).toMatchObject({ exitCode: 0 });
  const own = await ownAnswers();
  expect(own[0]).toContain("akim_a");
  expect(own[4]).toContain("Own survey");

  await loadDemo();
  expect(await ownAnswers()).not.toEqual(own);
  const shown = await runCommand("demo", "remove");
  expect(shown).toMatchObject({ exitCode: 0 });
  expect(await demoState()).toBe("removed");
  expect(await ownAnswers()).toEqual(own);

  const { rows } = await getDatabase().pool.query(
    `SELECT (SELECT count(*) FROM account WHERE is_demo) AS accounts, (SELECT count(*) FROM survey WHERE is_demo) AS surveys,
       (SELECT count(*) FROM import WHERE is_demo) AS imports, (SELECT count(*) FROM organization WHERE is_demo) AS bodies,
       (SELECT count(*) FROM import WHERE NOT is_demo) AS own`,
  );
  expect(rows).toEqual([{ accounts: 0, surveys: 0, imports: 0, bodies: 0, own: 4 }]);
  const everything = { person: null, entity: null, from: null, to: null };
  expect(await listAudit({ ...everything, action: "demo.remove" }, 5, null)).toHaveLength(1);
});
