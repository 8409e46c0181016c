import { csvOf, pageDialect } from "#lib/export/csv.ts";
import { drawFigure, type FigureLegendItem } from "./draw-figure.ts";
import { embeddedFonts } from "./embed-fonts.ts";
import { twinRowsOf } from "./twin-rows.ts";

const styled = ["fill", "stroke", "font-weight", "font-size", "text-anchor", "opacity"] as const;

/** A place off the screen where tokens have their colours on white paper, whatever the theme. */
function onPaper<Result>(use: (paper: HTMLElement) => Result): Result {
  const paper = document.createElement("div");
  paper.className = "paper";
  paper.style.cssText = "position:absolute;left:-9999px;top:0";
  document.body.append(paper);
  try {
    return use(paper);
  } finally {
    paper.remove();
  }
}

/** Copies a drawing with its colours written in. */
function standalone(source: SVGSVGElement): SVGSVGElement {
  return onPaper((paper) => {
    const copy = source.cloneNode(true) as SVGSVGElement;
    paper.append(copy);
    copy.setAttribute("overflow", "visible");
    for (const element of copy.querySelectorAll<SVGElement>("*")) {
      const computed = getComputedStyle(element);
      for (const name of styled) {
        if (element.hasAttribute(name)) {
          element.setAttribute(name, computed.getPropertyValue(name).replaceAll('"', ""));
        }
      }
    }
    return copy;
  });
}

/** Colours as paper shows them. */
function resolveColors(colors: readonly string[]): string[] {
  return onPaper((paper) =>
    colors.map((color) => {
      paper.style.color = color;
      return getComputedStyle(paper).color;
    }),
  );
}

function legendOf(figure: Element): FigureLegendItem[] {
  return [...figure.querySelectorAll<HTMLElement>("[data-legend-item]")].map((item) => {
    const swatch = item.querySelector<HTMLElement>("[data-look]");
    const look = swatch?.dataset.look ?? "solid";
    const colors =
      look === "scale" ? [1, 2, 3, 4].map((step) => `var(--heat-${step})`) : [swatch?.style.color || "gray"];
    return { label: item.textContent?.trim() ?? "", colors: resolveColors(colors), look };
  });
}

const notesOf = (figure: Element): string[] =>
  [...figure.querySelectorAll("[data-note]")].map((note) => note.textContent?.trim() ?? "");

function figureSvg(figure: HTMLElement, styles: string): { svg: string; width: number; height: number } {
  const drawing = figure.querySelector<SVGSVGElement>("[data-drawing] svg[viewBox]");
  if (!drawing) throw new Error(`figure ${figure.id} has no drawing`);
  const { width, height } = drawing.viewBox.baseVal;
  return drawFigure({
    title: figure.dataset.name ?? "",
    styles,
    legend: legendOf(figure),
    drawing: { markup: new XMLSerializer().serializeToString(standalone(drawing)), width, height },
    notes: notesOf(figure),
  });
}

async function pngOf({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser gave no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download reads the address after the click; a minute is longer than any start takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Forms in which a figure can be saved: the drawing with its title and notes, or its values. */
export type ChartFormat = "svg" | "png" | "csv" | "xlsx";

/**
 * The values of a figure as a file.
 * @param about name of the workbook's sheet on what they rest on
 */
async function valuesOf(figure: HTMLElement, format: "csv" | "xlsx", about: string): Promise<Blob> {
  const table = figure.querySelector<HTMLTableElement>("table[data-twin]");
  if (!table) throw new Error(`figure ${figure.id} has no table`);
  const values = twinRowsOf(table);
  if (format === "csv")
    return new Blob([csvOf(values.header, values.rows, pageDialect)], { type: "text/csv;charset=utf-8" });
  const { twinXlsx } = await import("./twin-xlsx.ts");
  return twinXlsx(values, { title: figure.dataset.name ?? "", notes: notesOf(figure), about });
}

/** Saves a figure of the page as a file. */
export async function saveChart(id: string, format: ChartFormat, about: string): Promise<void> {
  const figure = document.getElementById(id);
  if (!figure) throw new Error(`no figure ${id}`);
  const name = `akimetrics-${id}.${format}`;
  if (format === "csv" || format === "xlsx") return download(await valuesOf(figure, format, about), name);
  if (format === "svg") return download(new Blob([figureSvg(figure, "").svg], { type: "image/svg+xml" }), name);
  return download(await pngOf(figureSvg(figure, await embeddedFonts())), name);
}
