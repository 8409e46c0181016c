import { useLocale, useTranslations } from "next-intl";
import { FactList } from "#components/ui/fact-list.tsx";
import { formatCount, formatInstant } from "#lib/i18n/format.ts";
import { importFormatName } from "#lib/i18n/issue-message.ts";
import type { Messages } from "#lib/i18n/messages.ts";
import { officeZone } from "./import-view.ts";
import styles from "./recognition.module.css";

export interface RecognitionView {
  readonly format: string;
  readonly kind: "posts" | "followers" | "comments" | "survey";
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly headerLine: number | null;
  readonly columns: readonly { readonly column: string; readonly field: string | null }[];
}

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
type FieldKey = keyof Messages["imports"]["fields"];

/** What was recognised before the first row was read, and what each column became. */
export function Recognition({
  recognition,
  capturedAt,
}: {
  readonly recognition: RecognitionView;
  readonly capturedAt: string;
}) {
  const text = useTranslations("imports");
  const locale = useLocale();
  const { format, kind, encoding, delimiter, headerLine, columns } = recognition;
  const delimiterName = delimiterNames[delimiter as keyof typeof delimiterNames];
  const fieldName = (field: string) => {
    const key = field.replace(".", "_") as FieldKey;
    return text.has(`fields.${key}`) ? text(`fields.${key}`) : field;
  };
  const used = columns.filter(({ field }) => field !== null).length;
  return (
    <>
      <FactList
        facts={[
          { id: "format", label: text("recognition.format"), value: importFormatName(format, locale) },
          { id: "kind", label: text("recognition.kind"), value: text(`counts.${kind}`) },
          { id: "encoding", label: text("recognition.encoding"), value: encoding.toUpperCase() },
          {
            id: "delimiter",
            label: text("recognition.delimiter"),
            value: delimiterName ? text(`delimiters.${delimiterName}`) : (delimiter ?? text("recognition.none")),
          },
          {
            id: "capturedAt",
            label: text("recognition.capturedAt"),
            value: formatInstant(new Date(capturedAt), officeZone, locale),
          },
          {
            id: "header",
            label: text("recognition.header"),
            value:
              headerLine === null
                ? text("recognition.none")
                : text("recognition.headerLine", { line: formatCount(headerLine, locale) }),
          },
        ]}
      />
      <details className={styles.columns}>
        <summary>
          {text("recognition.columns")}{" "}
          <span>
            {text("recognition.columnsUsed", {
              used: formatCount(used, locale),
              total: formatCount(columns.length, locale),
            })}
          </span>
        </summary>
        <dl>
          {columns.map(({ column, field }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may name two columns alike; their order is all they have.
            <div key={index} data-unused={field === null || undefined}>
              <dt dir="auto">{column}</dt>
              <dd>{field === null ? text("recognition.unused") : fieldName(field)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
