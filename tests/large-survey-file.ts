/** Responses of a form of Google Forms as large as wanted, always the same for the same numbers. */

const choices = ["Күн сайын", "Аптасына бірнеше рет", "Айына бірнеше рет", "Ешқашан"];

/** Header and rows as a stream of bytes; every answer follows from the row, the column and `seed`. */
export async function* largeSurveyFile(rows: number, questions: number, seed = 0): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const header = Array.from({ length: questions }, (_, question) => `"Сұрақ ${seed}.${question + 1}"`);
  let text = `"Отметка времени",${header.join()}\n`;
  for (let row = 0; row < rows; row += 1) {
    const second = String(row % 60).padStart(2, "0");
    const minute = String(Math.floor(row / 60) % 60).padStart(2, "0");
    const day = String((Math.floor(row / 3600) % 28) + 1).padStart(2, "0");
    const answers = Array.from({ length: questions }, (_, question) => `"${surveyAnswer(row, question, seed)}"`);
    text += `"2026/03/${day} 9:${minute}:${second} AM GMT+5",${answers.join()}\n`;
    if (text.length > 65_536) {
      yield encoder.encode(text);
      text = "";
    }
  }
  yield encoder.encode(text);
}

/** Four closed questions, a scale or, every tenth question, people's own words, which some leave blank. */
export function surveyAnswer(row: number, question: number, seed: number): string {
  const mixed = (row * 31 + question * 17 + seed * 7 + Math.floor(row / 7)) >>> 0;
  if (question % 10 === 9) return mixed % 3 === 0 ? "" : `Менің ойымша, ${row} жауап, ${question}`;
  if (question % 5 === 4) return String((mixed % 5) + 1);
  return choices[mixed % choices.length] ?? "";
}
