/** Shapes in which people pass exports on: columns cut out, headers of other versions and languages. */
import { describe, expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const csv = (...lines: readonly string[]): string => lines.join("\n");
const columnsOf = (read: Awaited<ReturnType<typeof readText>>) =>
  read.recognition.survey?.columns.map(({ role, code, question, item }) =>
    role === "question" ? [code, question, item] : role,
  );

describe("LimeSurvey", () => {
  test("is known where code and text stand in one header, system columns too", async () => {
    const read = await readText(
      csv(
        '"id. Response ID","submitdate. Date submitted","lastpage. Last page","startlanguage. Start language","Q1[SQ001]. Where from? [Papers]"',
        '"7","2026-03-01 10:00:00","3","kk","Yes"',
      ),
    );
    expect(read.recognition.format).toBe("limesurvey");
    expect(columnsOf(read)).toEqual([
      "responseId",
      "submittedAt",
      "meta",
      "language",
      ["Q1[SQ001]", "Where from?", "Papers"],
    ]);
    expect(read.responses).toMatchObject([{ responseId: "7", language: "kk", isComplete: true }]);
  });

  test("is known by its older German names, and by codes alone", async () => {
    const german = await readText(
      csv("id,Abgeschlossen,Letzte Seite,Start-Sprache,Datum gestartet,Frage", "1,2026-03-01 10:00:00,2,de,,Ja"),
    );
    expect(german.recognition.format).toBe("limesurvey");
    expect(german.responses[0]?.submitted).toEqual({ wall: "2026-03-01T10:00:00" });
    const cut = await readText(csv("ID,Q1[SQ001],Q1[SQ002],Q1[SQ003],Q2[SQ001],Q2[SQ002]", "1,Oui,Non,Non,Oui,Non"));
    expect(cut.recognition.format).toBe("limesurvey");
    expect(cut.responses).toMatchObject([
      { responseId: "1", isComplete: null, cells: ["Oui", "Non", "Non", "Oui", "Non"] },
    ]);
  });
});

describe("SurveyMonkey without its own columns", () => {
  test("keeps two rows of header, and is not taken for times in seconds", async () => {
    const read = await readText(
      csv("RespondentID,Fan?,Seen?,", ",Response,Part I,Part II", "3292879998,Yes,Part I,", "3292879538,No,,Part II"),
    );
    expect(read.recognition.format).toBe("surveymonkey");
    expect(columnsOf(read)).toEqual([
      "responseId",
      [null, "Fan?", null],
      [null, "Seen?", "Part I"],
      [null, "Seen?", "Part II"],
    ]);
    expect(read.responses.map(({ responseId }) => responseId)).toEqual(["3292879998", "3292879538"]);
  });

  test("takes options from the answers where the second row was thrown away", async () => {
    const read = await readText(csv("RespondentID,Seen?,,Rank,", "1,Part I,Part II,1,2", "2,,Part II,2,1"));
    expect(columnsOf(read)).toEqual([
      "responseId",
      [null, "Seen?", "Part I"],
      [null, "Seen?", "Part II"],
      [null, "Rank", "1"],
      [null, "Rank", "2"],
    ]);
  });
});

describe("Google Forms", () => {
  test.each(["时间戳记", "Tijdstempel", "Отметка времени"])("is known by %s", async (time) => {
    const read = await readText(csv(`${time},Why?`, "2026/03/01 1:29:21 PM GMT+5,Because"));
    expect(read.recognition.format).toBe("google-forms");
  });

  test.each([
    ["2017/06/21 6:05:54 ПП GMT+3", "2017-06-21T15:05:54Z"],
    ["2017/06/21 6:05:54 ДП GMT+3", "2017-06-21T03:05:54Z"],
    ["2017/06/21 6:05:54 ТК GMT+5", "2017-06-21T13:05:54Z"],
    ["2017/06/21 12:05:54 ТД GMT+5", "2017-06-20T19:05:54Z"],
    ["2017/06/21 6:05:54 p.m. GMT+3", "2017-06-21T15:05:54Z"],
  ])("reads the halves of a day in Russian and Kazakh: %s", async (time, instant) => {
    const read = await readText(csv("Отметка времени,Почему?", `${time},Потому`));
    expect(read.warnings).toEqual([]);
    expect(read.responses[0]?.submitted).toEqual({ instant: new Date(instant) });
  });
});

test("KoboToolbox: what the program writes of itself is no question", async () => {
  const read = await readText(
    csv(
      "_id,_uuid,_submission_time,uuid,_xform_id_string,meta/instanceID,_attachments/0/filename,GPS,age",
      "1,aa,2026-03-01T10:00:00,ff,x,uuid:aa,a.jpg,43.2389 76.8897 780.5 4.9,30",
      "2,bb,2026-03-01T10:01:00,ff,x,uuid:bb,b.jpg,43.2400 76.8900 781 4.9,31",
      "3,cc,2026-03-01T10:02:00,ff,x,uuid:cc,c.jpg,43.2410 76.8910 782 4.9,32",
    ),
  );
  expect(columnsOf(read)?.filter((column) => Array.isArray(column))).toEqual([["age", "age", null]]);
  expect(read.warnings).toContainEqual({ code: "personal_columns_dropped", params: { columns: "GPS" } });
});

test("Qualtrics: three rows of header, texts or numbers, technical columns left out", async () => {
  const codes =
    "StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,RecipientEmail,DistributionChannel,UserLanguage";
  const texts =
    "Start Date,End Date,Response Type,IP Address,Progress,Finished,Recorded Date,Response ID,Recipient Email,Distribution Channel,User Language";
  const ids = Array.from({ length: 16 }, () => '"{""ImportId"":""x""}"').join(",");
  const answers =
    "2026-03-01 10:00:00,2026-03-01 10:05:00,IP Address,10.0.0.1,100,True,2026-03-01 10:05:02,R_1,a@example.kz,anonymous,KK";
  const read = await readText(
    csv(
      `${codes},Q1_Page Submit,Q2,Q3_1,Q3_2,PROLIFIC_PID`,
      `${texts},Timing - Page Submit,Your age?,Trust - Akimat,Trust - Ministry,PROLIFIC_PID`,
      ids,
      `${answers},12.5,30,High,Low,abc`,
    ),
  );
  expect(read.recognition.format).toBe("qualtrics");
  expect(columnsOf(read)?.filter((column) => Array.isArray(column))).toEqual([
    ["Q2", "Your age?", null],
    ["Q3_1", "Trust", "Akimat"],
    ["Q3_2", "Trust", "Ministry"],
  ]);
  expect(read.responses).toMatchObject([
    { responseId: "R_1", language: "KK", submitted: { wall: "2026-03-01T10:05:02" }, cells: ["30", "High", "Low"] },
  ]);
  expect(JSON.stringify(read.responses)).not.toMatch(/example|10\.0|abc/);
  const cut = await readText(csv(`${codes},Q2`, `${answers},30`));
  expect(cut.responses).toMatchObject([{ responseId: "R_1", cells: ["30"] }]);
});

test("Survey123: who answered, and where, is dropped", async () => {
  const read = await readText(
    csv(
      "ObjectID,GlobalID,CreationDate,Creator,EditDate,Editor,Is the street lit?,x,y",
      "1,3ceb0225-82b7,1/15/2026 10:27:13 PM,olga_kz,1/15/2026 10:27:13 PM,olga_kz,Yes,76.88,43.23",
    ),
  );
  expect(read.recognition.format).toBe("survey123");
  expect(read.responses).toMatchObject([
    { responseId: "3ceb0225-82b7", submitted: { wall: "2026-01-15T22:27:13" }, cells: ["Yes"] },
  ]);
});
