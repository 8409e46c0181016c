/** The demo's responses as two files, in the shape in which Google Forms hands them out. */
import { studyQuestions } from "../../study/study-survey.ts";
import { type DemoResponse, type FormLanguage, generateDemoResponses } from "./demo-responses.ts";

export interface DemoForm {
  readonly language: FormLanguage;
  readonly fileName: string;
  /** The file: UTF-8 text, all cells quoted, times with their offset. */
  readonly text: string;
}

const fileNames: Readonly<Record<FormLanguage, string>> = {
  kk: "Мемлекеттік органдардың парақшалары туралы сауалнама.csv",
  ru: "Опрос о страницах государственных органов.csv",
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** `2023/05/23 1:29:21 PM GMT+6`: the clock of Almaty in the year of the study. */
function stampOf({ submittedAt }: DemoResponse): string {
  const [day = "", clock = ""] = submittedAt.split("T");
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  const time = `${hour % 12 === 0 ? 12 : hour % 12}:${twoDigits(minute)}:${twoDigits(second)}`;
  return `${day.replaceAll("-", "/")} ${time} ${hour < 12 ? "AM" : "PM"} GMT+6`;
}

/** The files of the Kazakh and the Russian form. */
export function generateDemoForms(): readonly DemoForm[] {
  const responses = generateDemoResponses();
  return (["kk", "ru"] as const).map((language) => {
    const header = ["Отметка времени", ...studyQuestions.map(({ labels }) => labels[language])];
    const rows = responses
      .filter((response) => response.language === language)
      .map((response) => [stampOf(response), ...response.answers]);
    const text = [header, ...rows].map((cells) => cells.map(quoted).join()).join("\n");
    return { language, fileName: fileNames[language], text };
  });
}
