/** The eight masks (ISO/IEC 18004, table 10): whether a module changes its colour. */
export const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function penaltyOfLine(line: string): number {
  const runs = line.match(/0{5,}|1{5,}/g) ?? [];
  const finders = [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + 40 * finders;
}

/** How hard a code is to read, of which the least is taken (ISO/IEC 18004, 7.8.3). */
export function penaltyOf(modules: readonly (readonly boolean[])[]): number {
  const rows = modules.map((row) => row.map(Number).join(""));
  const columns = modules.map((_, at) => modules.map((row) => Number(row[at])).join(""));
  const lines = [...rows, ...columns].reduce((sum, line) => sum + penaltyOfLine(line), 0);
  let squares = 0;
  for (let row = 1; row < modules.length; row += 1) {
    for (let column = 1; column < modules.length; column += 1) {
      const isDark = modules[row]?.[column];
      const isSquare =
        modules[row - 1]?.[column] === isDark &&
        modules[row]?.[column - 1] === isDark &&
        modules[row - 1]?.[column - 1] === isDark;
      if (isSquare) squares += 1;
    }
  }
  const share = modules.flat().filter(Boolean).length / modules.length ** 2;
  return lines + 3 * squares + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}
