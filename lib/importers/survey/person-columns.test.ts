import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

async function keptOf(header: string, answers: readonly string[]): Promise<boolean> {
  const rows = answers.map((answer, i) => `2026/03/0${(i % 9) + 1} 1:29:21 PM GMT+5,"${answer}",x`);
  const read = await readText([`Timestamp,"${header}",Why?`, ...rows].join("\n"));
  return read.recognition.survey?.columns[1]?.role === "question";
}

test.each([
  "A1) Respondent's name?",
  "Q3. Your phone number",
  "Enumerator’s name",
  "Nom & Post-nom /Firstname and Surname",
  "PROLIFIC_PID",
  "Аты-жөніңіз / ФИО",
])("%s is dropped", async (header) => {
  expect(await keptOf(header, ["Aa Bb", "Cc Dd", "Ee Ff", "Gg Hh"])).toBe(false);
});

test.each([
  ["WhatsApp", ["Часто", "Редко", "Часто", "Редко", "Никогда", "Никогда", "Часто", "Часто", "Часто"]],
  ["Пікіріңізді қалай жазасыз? [Электрондық пошта]", ["Иә", "Жоқ", "Иә"]],
  ["Email", ["Email", "", "Email"]],
])("%s that repeats a few answers asks about a channel and stays", async (header, answers) => {
  expect(await keptOf(header, answers)).toBe(true);
});

test("names stay dropped where some come twice", async () => {
  const names = ["Айгерім", "Марат", "Олег", "Асель", "Данияр", "Айгерім", "Ольга", "Марат", "Нұрлан", "Жанна"];
  expect(await keptOf("Имя", names)).toBe(false);
});

test("places are dropped by what stands in the column", async () => {
  expect(await keptOf("Where are you?", ["43.2389 76.8897 780 5", "43.2400,76.8900", "51.1605; 71.4704"])).toBe(false);
});
