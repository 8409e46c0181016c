"use client";

import { useActionState } from "react";
import { Field } from "#components/forms/field.tsx";
import { FileInput } from "#components/forms/file-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Note } from "#components/ui/note.tsx";
import type { FileWords } from "#lib/i18n/file-words.ts";
import styles from "./register.module.css";

/** What came of a table: what it would do, or what it did. */
export interface SheetState {
  readonly refusal: string | null;
  /** The table itself, until it is taken in. */
  readonly text: string | null;
  readonly said: string | null;
  readonly rows: readonly {
    readonly line: number;
    readonly account: string;
    readonly verdict: string;
    /** Why it is refused. */
    readonly does: string | null;
    /** What of it changes, cell by cell. */
    readonly changes: readonly string[];
  }[];
}

interface SheetFormProps {
  readonly action: (previous: SheetState, form: FormData) => Promise<SheetState>;
  readonly words: Readonly<Record<"title" | "file" | "show" | "apply" | "line" | "account" | "does", string>>;
  /** How large the file may be, and what is said of a larger one. */
  readonly limit: { readonly maxBytes: number; readonly refusal: string; readonly words: FileWords };
}

const nothing: SheetState = { refusal: null, text: null, said: null, rows: [] };

/** Takes the register as a table: shows what would change, and changes it at the second press. */
export function SheetForm({ action, words, limit }: SheetFormProps) {
  const [{ refusal, text, said, rows }, send, isPending] = useActionState(action, nothing);
  return (
    <form action={send} className={styles.form} aria-label={words.title} aria-busy={isPending}>
      {refusal !== null && <Note tone="danger">{refusal}</Note>}
      {said !== null && <Note tone="notice">{said}</Note>}
      {rows.length > 0 && (
        <DataTable
          caption={words.does}
          rows={rows}
          rowKey={({ line }) => line}
          columns={[
            { id: "line", header: words.line, numeric: true, cell: ({ line }) => line },
            {
              id: "account",
              header: words.account,
              isRowHeader: true,
              cell: ({ account }) => <bdi className={styles.breaks}>{account}</bdi>,
            },
            {
              id: "does",
              header: words.does,
              cell: ({ verdict, does, changes }) => (
                <div className={styles.breaks}>
                  {does === null ? verdict : `${verdict} – ${does}`}
                  {changes.length > 0 && (
                    <ul className={styles.changes}>
                      {changes.map((change) => (
                        <li key={change}>{change}</li>
                      ))}
                    </ul>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {text !== null && <textarea name="text" defaultValue={text} hidden readOnly />}
      <Field id="sheet-file" label={words.file}>
        <FileInput id="sheet-file" name="file" accept=".csv,text/csv" {...limit} />
      </Field>
      <p className={styles.buttons}>
        {text !== null && (
          <Button type="submit" kind="primary" name="intent" value="apply" disabled={isPending}>
            {words.apply}
          </Button>
        )}
        <Button type="submit" name="intent" value="show" disabled={isPending}>
          {words.show}
        </Button>
      </p>
    </form>
  );
}
