/** A figure as one SVG file: title above, drawing, and what it rests on beneath. */
import { textWidth } from "./scale.ts";

export interface FigureLegendItem {
  readonly label: string;
  /** One colour, or the steps of a scale from few to many. */
  readonly colors: readonly string[];
  /** As in `legend.tsx`. */
  readonly look: string;
}

export interface FigureParts {
  readonly title: string;
  /** Style rules that the file brings along, such as its fonts. */
  readonly styles: string;
  readonly legend: readonly FigureLegendItem[];
  /** An `<svg>` of its own, with its size. */
  readonly drawing: { readonly markup: string; readonly width: number; readonly height: number };
  /** Sentences on n, period and source. */
  readonly notes: readonly string[];
}

const PAD = 24;

/** Makes a text harmless inside SVG. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Breaks a text into lines that fit. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Looks that files have as paler colour, since their patterns don't show at the size of a swatch. */
const pale: Readonly<Record<string, number>> = { hatched: 0.4, dotted: 0.1 };

function swatch({ look, colors }: FigureLegendItem, x: number, y: number): string {
  const color = colors[0] ?? "gray";
  if (look === "line" || look === "dashed") {
    const dash = look === "dashed" ? ' stroke-dasharray="2 3"' : "";
    return `<line x1="${x}" x2="${x + 16}" y1="${y - 4}" y2="${y - 4}" stroke="${color}" stroke-width="2"${dash}/>`;
  }
  if (look === "dot") return `<circle cx="${x + 5.5}" cy="${y - 3.5}" r="5" fill="${color}"/>`;
  const outline = look === "solid" ? "" : ' stroke="#888" stroke-width="0.75"';
  const paleness = pale[look];
  const opacity = paleness === undefined ? "" : ` fill-opacity="${paleness}"`;
  const dot = look === "dotted" ? `<circle cx="${x + 5.5}" cy="${y - 3.5}" r="1.5" fill="${color}"/>` : "";
  if (colors.length > 1) {
    return colors
      .map((step, index) => `<rect x="${x + index * 10}" y="${y - 9}" width="10" height="11" fill="${step}"/>`)
      .join("");
  }
  return `<rect x="${x}" y="${y - 9}" width="11" height="11" fill="${color}"${opacity}${outline}/>${dot}`;
}

/** Draws the file. Sizes are in CSS pixels. */
export function drawFigure({ title, styles, legend, drawing, notes }: FigureParts): {
  svg: string;
  width: number;
  height: number;
} {
  const inner = drawing.width;
  const width = inner + 2 * PAD;
  const parts: string[] = [];
  let y = PAD;
  for (const line of wrapText(title, inner * 0.92, 16)) {
    y += 16;
    parts.push(`<text x="${PAD}" y="${y}" font-size="16" font-weight="650" fill="#16242b">${escapeXml(line)}</text>`);
    y += 6;
  }
  let x = PAD;
  if (legend.length > 0) y += 18;
  for (const item of legend) {
    const offset = item.colors.length > 1 ? item.colors.length * 10 + 6 : 22;
    const needed = offset + textWidth(item.label, 12) + 14;
    if (x > PAD && x + needed > PAD + inner) {
      x = PAD;
      y += 18;
    }
    parts.push(
      swatch(item, x, y),
      `<text x="${x + offset}" y="${y}" font-size="12" fill="#4d5d66">${escapeXml(item.label)}</text>`,
    );
    x += needed;
  }
  y += 14;
  parts.push(`<g transform="translate(${PAD} ${y})">${drawing.markup}</g>`);
  y += drawing.height + 10;
  for (const line of notes.flatMap((note) => wrapText(note, inner, 11))) {
    y += 15;
    parts.push(`<text x="${PAD}" y="${y}" font-size="11" fill="#4d5d66">${escapeXml(line)}</text>`);
  }
  const height = Math.ceil(y + PAD);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, 'Segoe UI', Roboto, Arial, sans-serif">${styles && `<style>${escapeXml(styles)}</style>`}<rect width="100%" height="100%" fill="#ffffff"/>${parts.join("")}</svg>`;
  return { svg, width, height };
}
