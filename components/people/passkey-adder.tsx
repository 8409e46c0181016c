"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { addPasskey } from "./passkey.ts";

interface PasskeyAdderProps {
  readonly label: string;
  readonly failed: string;
  /** Name of the new passkey, by which its owner tells it from others. */
  readonly name: string;
}

/** Adds a passkey of this device. */
export function PasskeyAdder({ label, failed, name }: PasskeyAdderProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const router = useRouter();
  const start = async () => {
    setState("busy");
    const isAdded = await addPasskey(name);
    setState(isAdded ? "idle" : "failed");
    if (isAdded) router.refresh();
  };
  return (
    <div className="needs-script">
      {state === "failed" && <Note tone="danger">{failed}</Note>}
      <Button onClick={start} disabled={state === "busy"}>
        {label}
      </Button>
    </div>
  );
}
