/** What the first rows of a table of answers are, where no tool says so: questions, or answers already. */

const number = /^[+-]?\d+(?:[.,]\d+)?$/;
/** A code that a tool gives to a column: `P0S1`, `Q1_SQ001`, `P5[O1][2]`. */
const columnCode = /^(?=.*[\d[])[a-z][a-z\d_]*(?:\[[^\][]*\]){0,2}$/i;

/** Fewer of its cells than this share may come back below for a row to be one of questions. */
const mostAnswers = 1 / 3;

function filledPlaces(row: readonly string[]): number[] {
  return row.flatMap((cell, place) => (cell.trim() === "" ? [] : [place]));
}

/** Whether a cell is an answer like those below it: a number among numbers, or a text that others gave beside others. */
function isAnswerLike(cell: string, below: readonly string[]): boolean {
  const others = below.map((one) => one.trim()).filter((one) => one !== "");
  const text = cell.trim();
  if (number.test(text)) return others.length > 0 && others.every((one) => number.test(one));
  // A column of one option may repeat its own header and nothing else.
  return others.includes(text) && others.some((one) => one !== text);
}

/** Whether a row names the questions of the answers below it: hardly one of its cells is an answer itself. */
export function namesQuestions(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const places = filledPlaces(row);
  if (places.every((place) => row[place]?.trim() === String(place + 1))) return true;
  const answers = places.filter((place) => {
    const column = below.map((cells) => cells[place] ?? "");
    return isAnswerLike(row[place] ?? "", column);
  });
  return answers.length < places.length * mostAnswers;
}

/** Whether a row holds codes of columns, and the next one the texts of their questions. */
export function hasRowOfTexts([codes = [], texts = [], ...below]: readonly (readonly string[])[]): boolean {
  if (below.length < 2 || !codes.every((cell) => cell.trim() === "" || columnCode.test(cell.trim()))) return false;
  const places = filledPlaces(codes);
  const sentences = places.filter((place) => /\S\s+\S/.test(texts[place]?.trim() ?? ""));
  return sentences.length * 2 > places.length && namesQuestions(texts, below);
}
