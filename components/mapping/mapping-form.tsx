"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { Field } from "#components/forms/field.tsx";
import { PlatformSelect } from "#components/forms/platform-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { ColumnSelect } from "./column-select.tsx";
import { HabitFields } from "./habit-fields.tsx";
import styles from "./mapping-form.module.css";
import { MappingPreview } from "./mapping-preview.tsx";
import { type ColumnChoice, type MappingField, type MappingState, mappingFieldGroups } from "./mapping-view.ts";

interface MappingFormProps {
  readonly action: (previous: MappingState, form: FormData) => Promise<MappingState>;
  readonly initial: MappingState;
  readonly columns: readonly ColumnChoice[];
  readonly fieldNames: Readonly<Record<MappingField, string>>;
  /** Guessed columns with what they were guessed by; a field that a person changed is no guess any more. */
  readonly guesses: Readonly<Partial<Record<MappingField, { column: string; basis: "header" | "content" }>>>;
  readonly timeZones: readonly string[];
  /** Whether there is a file whose first rows can be shown. */
  readonly hasFile: boolean;
}

/** Long enough for a word to be typed, short enough to be seen as an answer. */
const pauseMs = 350;

/** Our fields beside the columns of a table, with its first rows as they would be read. Works without scripts too. */
export function MappingForm({ action, initial, columns, fieldNames, guesses, timeZones, hasFile }: MappingFormProps) {
  const text = useTranslations("mapping");
  const [state, send, isPending] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const submit = (intent: string) => {
    clearTimeout(waiting.current);
    if (!form.current) return;
    const data = new FormData(form.current);
    data.set("intent", intent);
    startTransition(() => send(data));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    submit(submitter instanceof HTMLButtonElement ? submitter.value : "show");
  };
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "name") return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => submit("show"), pauseMs);
  };

  const { values, preview, refusal } = state;
  const groups = mappingFieldGroups[values.kind];
  const selects = (fields: readonly MappingField[]) =>
    fields.map((field) => {
      const value = values.columns[field] ?? "";
      const guess = guesses[field];
      return (
        <ColumnSelect
          key={field}
          field={field}
          label={fieldNames[field]}
          columns={columns}
          value={value}
          basis={guess && guess.column === value ? guess.basis : null}
        />
      );
    });
  return (
    <form ref={form} action={send} onSubmit={onSubmit} onChange={onChange} aria-label={text("title")}>
      <div className={styles.fields}>
        <Field id="mapping-kind" label={text("kind.label")}>
          <select id="mapping-kind" name="kind" defaultValue={values.kind}>
            <option value="posts">{text("kind.posts")}</option>
            <option value="comments">{text("kind.comments")}</option>
            <option value="followers">{text("kind.followers")}</option>
          </select>
        </Field>
        <Field id="mapping-platform" label={text("platform")}>
          <PlatformSelect id="mapping-platform" value={values.platform} none={text("asInRows")} />
        </Field>
        <Field id="mapping-account" label={text("handle")} hint={text("handleHint")}>
          <input
            id="mapping-account"
            name="account"
            defaultValue={values.account}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="mapping-account-hint"
          />
        </Field>
      </div>
      <div className={styles.groups}>
        <fieldset className={styles.group}>
          <legend>{text("groups.essential")}</legend>
          {selects(groups.essential)}
        </fieldset>
        {groups.counts.length > 0 && (
          <div>
            <fieldset className={styles.group}>
              <legend>{text("groups.counts")}</legend>
              {selects(groups.counts)}
            </fieldset>
            {groups.reactions.length > 0 && (
              <details className={styles.group}>
                <summary>{text("groups.reactions")}</summary>
                {selects(groups.reactions)}
              </details>
            )}
          </div>
        )}
      </div>
      <fieldset className={styles.group}>
        <legend>{text("habits.title")}</legend>
        <HabitFields values={values} timeZones={timeZones} />
      </fieldset>
      {hasFile && (
        <section className={styles.preview} aria-label={text("previewTitle")} aria-live="polite" aria-busy={isPending}>
          <h2>{text("previewTitle")}</h2>
          {preview && <MappingPreview preview={preview} />}
          <Button type="submit" name="intent" value="show" formNoValidate>
            {text("show")}
          </Button>
        </section>
      )}
      {refusal !== null && <Note tone="danger">{refusal}</Note>}
      <div className={styles.fields}>
        <Field id="mapping-name" label={text("name")} hint={text("nameHint")}>
          <input
            id="mapping-name"
            name="name"
            defaultValue={values.name}
            required
            maxLength={100}
            autoComplete="off"
            aria-describedby="mapping-name-hint"
          />
        </Field>
      </div>
      <div className={styles.actions}>
        <Button type="submit" kind="primary" name="intent" value="keep" disabled={isPending}>
          {hasFile ? text("keepAndLook") : text("keep")}
        </Button>
      </div>
    </form>
  );
}
