import type { TextSource } from "../bytes/text-source.ts";
import { encodingWarnings } from "../encoding-warnings.ts";
import type { OpenedImport, ReadOptions } from "../importer.ts";
import { TableReader } from "../table/table-reader.ts";
import type { FoundSurveyText } from "./find-survey.ts";
import { openSurvey, responseTest } from "./open-survey.ts";

/** Opens a survey that is a text table (CSV and its dialects). */
export async function openSurveyText(
  source: TextSource,
  found: FoundSurveyText,
  options: ReadOptions,
): Promise<OpenedImport> {
  const { dialect, line: headerLine } = found;
  const layout = { dialect, wrappedIn: null, headerLine, width: found.header.columns.length };
  return openSurvey({
    found,
    options,
    rows: new TableReader(source, layout, responseTest(found)),
    written: {
      encoding: source.decoder.encoding,
      delimiter: dialect.delimiter,
      headerLine: found.header.rows === 0 ? null : headerLine,
    },
    bytesRead: () => source.bytesRead,
    byteWarnings: () => encodingWarnings(source),
    close: () => source.close(),
  });
}
