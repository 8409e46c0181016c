import { describe, expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const table = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
const csv = (...lines: readonly string[]): string => lines.join("\n");
const rolesOf = (read: Awaited<ReturnType<typeof readText>>) =>
  read.recognition.survey?.columns.map(({ role }) => role) ?? [];
const questionsOf = (read: Awaited<ReturnType<typeof readText>>) =>
  read.recognition.survey?.columns
    .filter(({ role }) => role === "question")
    .map(({ code, question, item }) => [code, question, item]);

describe("Google Forms", () => {
  test("gives answers, times with their zone, and rows of a grid", async () => {
    const read = await readText(
      table(
        ["Отметка времени", "Жасыңыз", "Бағалаңыз [Facebook]", "Бағалаңыз [Instagram]"],
        ["2023/07/10 1:29:21 PM GMT+5", "35-50", "Жақсы", ""],
        ["2023/07/11 9:05:00 AM GMT+5", "25-35", "", "Нашар"],
      ),
    );
    expect(read.recognition).toMatchObject({ format: "google-forms", kind: "survey", needsTimeZone: false });
    expect(questionsOf(read)).toEqual([
      [null, "Жасыңыз", null],
      [null, "Бағалаңыз", "Facebook"],
      [null, "Бағалаңыз", "Instagram"],
    ]);
    expect(read.responses).toEqual([
      {
        line: 2,
        responseId: null,
        submitted: { instant: new Date("2023-07-10T08:29:21Z") },
        language: null,
        isComplete: null,
        cells: ["35-50", "Жақсы", ""],
      },
      expect.objectContaining({ cells: ["25-35", "", "Нашар"] }),
    ]);
  });

  test("is known by its times where a sheet lost the header of the first column", async () => {
    const rows = ["09.03.2026 20:16:26,Да", "23.03.2026 21:46:56,Нет"];
    for (const first of ["Столбец 1", "Column 1", ""]) {
      const read = await readText(csv(`${first},Вы читаете акимат?`, ...rows));
      expect(read.recognition.format).toBe("google-forms");
      expect(read.responses[0]?.submitted).toEqual({ wall: "2026-03-09T20:16:26" });
      expect(read.recognition.needsTimeZone).toBe(true);
    }
  });

  test("drops who somebody is, by the header or by what stands below it, and says so", async () => {
    const read = await readText(
      table(
        ["Timestamp", "Email Address", "Ваше имя:", "Как с вами связаться?", "Почему?"],
        ["2023/07/10 1:29:21 PM GMT+5", "a@example.kz", "Айгүл", "+7 701 000 00 01", "Просто так"],
        ["2023/07/10 1:30:21 PM GMT+5", "b@example.kz", "Марат", "8 701 000 00 02", "Потому что"],
        ["2023/07/10 1:31:21 PM GMT+5", "c@example.kz", "Олег", "87010000003", ""],
      ),
    );
    expect(rolesOf(read)).toEqual(["submittedAt", "person", "person", "person", "question"]);
    expect(JSON.stringify(read.responses)).not.toMatch(/example|Айгүл|701/);
    expect(read.warnings).toContainEqual({
      code: "personal_columns_dropped",
      params: { columns: "Email Address, Ваше имя:, Как с вами связаться?" },
    });
  });

  test("a question about e-mail or names is no person", async () => {
    const read = await readText(
      table(
        ["Timestamp", "Do you write to the akimat by e-mail?", "Название вашей организации", "Имя / роль акима важны?"],
        ["2023/07/10 1:29:21 PM GMT+5", "Yes", "Школа", "Да"],
      ),
    );
    expect(rolesOf(read)).toEqual(["submittedAt", "question", "question", "question"]);
  });

  test("a response that broke is rejected without its text where persons were asked", async () => {
    const read = await readText(csv("Timestamp,Email,Why?", "2023/07/10 1:29:21 PM GMT+5,x@example.kz,a,b,c"));
    expect(read.rejections).toMatchObject([{ code: "ragged_row", text: "" }]);
  });
});

describe("LimeSurvey", () => {
  test("gives codes, languages, what was not shown and who broke off", async () => {
    const read = await readText(
      table(
        ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "ipaddr", "P1", "P5[O1]", "P5[other]"],
        ["7", "2025-03-17 21:19:03", "3", "kk", "1", "2025-03-17 21:10:00", "10.0.0.1", "A1", "Y", ""],
        ["8", "", "1", "ru", "2", "2025-03-17 22:10:00", "10.0.0.2", "A2", "N/A", "N/A"],
        ["9", "1980-01-01 00:00:00", "3", "ru", "3", "1980-01-01 00:00:00", "10.0.0.3", "", "", ""],
      ),
    );
    expect(questionsOf(read)).toEqual([
      ["P1", "P1", null],
      ["P5[O1]", "P5", "O1"],
      ["P5[other]", "P5", "other"],
    ]);
    expect(read.responses.map(({ line: _, ...response }) => response)).toEqual([
      {
        responseId: "7",
        submitted: { wall: "2025-03-17T21:19:03" },
        language: "kk",
        isComplete: true,
        cells: ["A1", "Y", ""],
      },
      { responseId: "8", submitted: null, language: "ru", isComplete: false, cells: ["A2", null, null] },
      { responseId: "9", submitted: null, language: "ru", isComplete: true, cells: ["", "", ""] },
    ]);
    expect(JSON.stringify(read.responses)).not.toContain("10.0.0");
  });

  test("reads texts from a second row, or behind the code", async () => {
    const second = await readText(
      table(
        ["id", "submitdate", "lastpage", "P1", "P5[O1]"],
        ["ID ответа", "Дата отправки", "Последняя страница", "Ваш возраст?", "Откуда узнаёте? [Из газет]"],
        ["1", "2025-03-17 21:19:03", "3", "30", "Да"],
      ),
    );
    expect(questionsOf(second)).toEqual([
      ["P1", "Ваш возраст?", null],
      ["P5[O1]", "Откуда узнаёте?", "Из газет"],
    ]);
    expect(second.responses.length).toBe(1);
    const behind = await readText(
      table(["Response ID", "P1. How old are you?", "P5[O1]. Where from? [Papers]"], ["1", "30", "Yes"]),
    );
    expect(questionsOf(behind)).toEqual([
      ["P1", "How old are you?", null],
      ["P5[O1]", "Where from?", "Papers"],
    ]);
  });

  test.each([
    ["ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ", "Adresse IP"],
    ["ID de respuesta", "Fecha de envío", "Última página", "Idioma inicial", "Dirección IP"],
    ["ID ответа", "Дата отправки", "Последняя страница", "Начальный язык", "IP-адрес"],
    ["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache", "IP-Adresse"],
  ])("knows its columns as %s", async (...lead) => {
    const read = await readText(
      table([...lead, "A &amp; B?"], ["5", "2025-03-17 21:19:03", "1", "ru", "10.0.0.1", "Ja"]),
    );
    expect(rolesOf(read)).toEqual(["responseId", "submittedAt", "meta", "language", "person", "question"]);
    expect(questionsOf(read)).toEqual([[null, "A & B?", null]]);
    expect(read.responses[0]).toMatchObject({ responseId: "5", language: "ru", isComplete: true, cells: ["Ja"] });
  });
});

test("Microsoft Forms: lead columns, scores and feedback are no questions", async () => {
  const read = await readText(
    csv(
      "ID,Start time,Completion time,Email,Name,Total points,Where from?,Points - Where from?,Feedback - Where from?",
      "1,8/20/25 12:51:45,8/20/25 12:55:00,anonymous,,5,Papers;Friends;,5,",
    ),
  );
  expect(read.recognition.format).toBe("microsoft-forms");
  expect(questionsOf(read)).toEqual([[null, "Where from?", null]]);
  expect(read.responses).toMatchObject([
    { responseId: "1", submitted: { wall: "2025-08-20T12:55:00" }, cells: ["Papers;Friends;"] },
  ]);
});

test("SurveyMonkey: a question over several columns, its choices in the second row", async () => {
  const read = await readText(
    csv(
      "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Age?,Where from?,,,Anything else?",
      ",,,,,,,,,Response,Papers,Friends,Other (please specify),Open-Ended Response",
      "11,22,07/10/2023 10:00:00 AM,07/10/2023 10:05:00 AM,10.0.0.1,a@example.kz,A,B,,25-35,Papers,,the shop,no",
    ),
  );
  expect(questionsOf(read)).toEqual([
    [null, "Age?", null],
    [null, "Where from?", "Papers"],
    [null, "Where from?", "Friends"],
    [null, "Where from?", "Other (please specify)"],
    [null, "Anything else?", null],
  ]);
  expect(read.responses).toMatchObject([
    { responseId: "11", submitted: { wall: "2023-07-10T10:05:00" }, cells: ["25-35", "Papers", "", "the shop", "no"] },
  ]);
  expect(JSON.stringify(read.responses)).not.toMatch(/example|10\.0/);
});

test("KoboToolbox: groups are left off names, options stand in columns of their own", async () => {
  const read = await readText(
    csv(
      "start;end;username;about/age;skills;skills/writing;skills/counting;place;_place_latitude;_id;_uuid;_submission_time;_submitted_by;_index",
      "2023-07-10T10:00:00.000+05:00;2023-07-10T10:05:00.000+05:00;olga;35;writing counting;1;1;46.8 61.7 0 5;46.8;1;aa-bb;2023-07-10T05:06:00;olga;1",
    ),
  );
  expect(read.recognition.format).toBe("kobotoolbox");
  expect(questionsOf(read)).toEqual([
    ["about/age", "age", null],
    ["skills/writing", "skills", "writing"],
    ["skills/counting", "skills", "counting"],
  ]);
  expect(read.responses).toMatchObject([{ responseId: "1", cells: ["35", "1", "1"] }]);
  expect(JSON.stringify(read.responses)).not.toMatch(/olga|46\.8/);
});

test("Typeform: a header of two rows, with # before the options", async () => {
  const read = await readText(
    csv(
      ",Which systems?,,,Why?",
      "#,macOS,BSD,Other,Why?",
      "0123456789abcdef0123456789abcdef,macOS,,,fast",
      "1123456789abcdef0123456789abcdef,,BSD,TempleOS,",
    ),
  );
  expect(read.recognition.format).toBe("typeform");
  expect(questionsOf(read)).toEqual([
    [null, "Which systems?", "macOS"],
    [null, "Which systems?", "BSD"],
    [null, "Which systems?", "Other"],
    [null, "Why?", null],
  ]);
  expect(read.responses.map(({ cells }) => cells)).toEqual([
    ["macOS", "", "", "fast"],
    ["", "BSD", "TempleOS", ""],
  ]);
});

test("a table of posts that begins with a time is no survey", async () => {
  await expect(readText("Timestamp,Permalink,Likes\n2023-07-10,https://example.kz/1,5\n")).rejects.toMatchObject({
    code: "format_unknown",
  });
});

test("a table of more questions than a form can ask is refused in words", async () => {
  const header = Array.from({ length: 2001 }, (_, place) => `Q${place}`).join();
  await expect(readText(csv(`Timestamp,${header}`, "2026/03/01 1:29:21 PM GMT+5,a"))).rejects.toMatchObject({
    code: "too_many_columns",
    params: { columns: 2001, limit: 2000 },
  });
});
