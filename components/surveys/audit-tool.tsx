"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { Field } from "#components/forms/field.tsx";
import { FileChooser } from "#components/forms/file-chooser.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { auditSampleLimit, publishedPercentAudit } from "#lib/domain/survey/published-percent-audit.ts";
import { readPublishedTable } from "#lib/domain/survey/read-published-table.ts";
import type { FileWords } from "#lib/i18n/file-words.ts";
import { AuditSummary } from "./audit-summary.tsx";
import { AuditTable } from "./audit-table.tsx";
import styles from "./audit-tool.module.css";
import { readTableFile } from "./read-table-file.ts";

interface Audited {
  readonly text: string;
  readonly sampleSize: number;
}

/** A table is pasted or read from a file and audited in the browser; nothing of it is sent anywhere. */
export function AuditTool({ example, fileWords }: { readonly example: Audited; readonly fileWords: FileWords }) {
  const text = useTranslations("surveyAudit");
  const [table, setTable] = useState("");
  const [sampleSize, setSampleSize] = useState(String(example.sampleSize));
  const [asked, setAsked] = useState<Audited | null>(null);
  const [isFileRefused, setFileRefused] = useState(false);
  const takeFile = async ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => {
    const [file] = files ?? [];
    if (!file) return;
    const found = await readTableFile(file);
    setFileRefused(found === null);
    if (found !== null) setTable(found);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ text: table, sampleSize: Math.min(auditSampleLimit, Math.max(1, Math.trunc(Number(sampleSize)) || 1)) });
  };
  const fillIn = () => {
    setTable(example.text);
    setSampleSize(String(example.sampleSize));
  };
  const read = asked && readPublishedTable(asked.text);
  const audit = read && asked && publishedPercentAudit({ items: read.items, sampleSize: asked.sampleSize });
  return (
    <>
      <form onSubmit={submit} className={styles.form}>
        <Field id="audit-table" label={text("table")} hint={text("tableHint")}>
          <textarea
            id="audit-table"
            rows={10}
            value={table}
            onChange={(event) => setTable(event.target.value)}
            aria-describedby="audit-table-hint"
            spellCheck={false}
          />
        </Field>
        <Field id="audit-file" label={text("file")} hint={text("fileHint")}>
          <FileChooser
            id="audit-file"
            words={fileWords}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={takeFile}
            aria-describedby="audit-file-hint"
          />
        </Field>
        {isFileRefused && (
          <div role="alert">
            <Note tone="danger">{text("fileRefused")}</Note>
          </div>
        )}
        <Field id="audit-sample" label={text("sample")}>
          <input
            id="audit-sample"
            type="number"
            min={1}
            max={auditSampleLimit}
            value={sampleSize}
            onChange={(event) => setSampleSize(event.target.value)}
          />
        </Field>
        <p className={styles.buttons}>
          <Button type="submit" kind="primary">
            {text("submit")}
          </Button>
          <Button kind="quiet" onClick={fillIn}>
            {text("example")}
          </Button>
        </p>
      </form>
      <div role="status">
        {read && read.items.length === 0 && <p>{text("empty")}</p>}
        {audit && audit.items.length > 0 && (
          <p>
            <AuditSummary audit={audit} />
          </p>
        )}
        {read && read.unread.length > 0 && (
          <Note tone="notice">{text("unread", { lines: read.unread.map(({ line }) => line).join(", ") })}</Note>
        )}
      </div>
      {read && audit && audit.items.length > 0 && <AuditTable items={read.items} audit={audit} />}
    </>
  );
}
