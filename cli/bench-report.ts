export const megabyte = 1024 * 1024;

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One line of the report: what, how much, against which aim. */
export function report(what: string, figure: string, aim?: { readonly text: string; readonly met: boolean }): void {
  say(`  ${what.padEnd(58)} ${figure.padStart(12)}${aim ? `   aim ${aim.text}: ${aim.met ? "met" : "MISSED"}` : ""}`);
}

export const atMost = (value: number, limit: number, text: string) => ({ text, met: value <= limit });
