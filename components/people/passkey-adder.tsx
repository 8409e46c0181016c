"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import styles from "./forms.module.css";
import { addPasskey } from "./passkey.ts";

interface PasskeyAdderProps {
  readonly labels: Readonly<Record<"title" | "name" | "hint" | "add" | "failed", string>>;
  /** What the new passkey is called unless its owner says otherwise. */
  readonly name: string;
}

/** Adds a passkey of this device, under a name by which its owner tells it from others. */
export function PasskeyAdder({ labels, name }: PasskeyAdderProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const router = useRouter();
  const start = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("passkey-name");
    setState("busy");
    const isAdded = await addPasskey(String(given ?? "").trim() || name);
    setState(isAdded ? "idle" : "failed");
    if (isAdded) router.refresh();
  };
  return (
    <form onSubmit={start} aria-label={labels.title} className={`${styles.form} needs-script`}>
      {state === "failed" && <Note tone="danger">{labels.failed}</Note>}
      <Field id="passkey-name" label={labels.name} hint={labels.hint}>
        <input
          id="passkey-name"
          name="passkey-name"
          maxLength={100}
          defaultValue={name}
          key={name}
          aria-describedby="passkey-name-hint"
        />
      </Field>
      <p>
        <Button type="submit" disabled={state === "busy"}>
          {labels.add}
        </Button>
      </p>
    </form>
  );
}
