import { workbookFiles, zipFile } from "./zip-file.ts";

/** A workbook of one sheet whose cells have links behind them, as `[cell, address]`. */
export function linkedWorkbook(
  name: string,
  rows: Parameters<typeof workbookFiles>[0][number]["rows"],
  links: readonly (readonly [string, string])[],
) {
  const cells = links.map(([ref], i) => `<hyperlink ref="${ref}" r:id="rId${i + 1}"/>`).join("");
  const targets = links.map(([, to], i) => `<Relationship Id="rId${i + 1}" Target="${to}" TargetMode="External"/>`);
  return zipFile([
    ...workbookFiles([{ name, rows }], true).map((file) =>
      file.name.endsWith("sheet1.xml")
        ? { ...file, data: String(file.data).replace("</sheetData>", `</sheetData><hyperlinks>${cells}</hyperlinks>`) }
        : file,
    ),
    { name: "xl/worksheets/_rels/sheet1.xml.rels", data: `<Relationships>${targets.join("")}</Relationships>` },
  ]);
}
