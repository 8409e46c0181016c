/** Positions on an axis. Pure arithmetic; charts draw with it on the server and in the browser. */

/** Round steps from 0 to at least `max`, about `count` of them; 0 and 1 where there is nothing to show. */
export function ticksUpTo(max: number, count = 4): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough) ?? rough;
  const steps = Math.ceil(max / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Maps 0…max onto from…to. */
export function linearScale(max: number, from: number, to: number): (value: number) => number {
  return (value) => round(from + (max === 0 ? 0 : value / max) * (to - from));
}

/** One decimal is finer than a pixel and keeps the drawing small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const wideLetters = /[%@mwMWжмфшщыюЖМФШЩЫЮ]/g;

/** Width that a text of Inter takes at a size, on the safe side; drawing can't measure on the server. */
export function textWidth(text: string, size: number): number {
  const wide = text.match(wideLetters)?.length ?? 0;
  return Math.ceil((text.length + wide * 0.45) * size * 0.59);
}

/** Every how many labels one can be shown, so that none touches the next. */
export function labelStep(labels: readonly string[], spacing: number, size: number): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, size)));
  return Math.max(1, Math.ceil((widest + 8) / Math.max(spacing, 0.1)));
}
