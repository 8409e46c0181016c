"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { signInWithPasskey } from "./passkey.ts";

interface PasskeyButtonProps {
  /** Path to go on to. */
  readonly to: string;
  readonly label: string;
  readonly failed: string;
}

/** Signs in with a passkey; without scripts there is no such thing. */
export function PasskeyButton({ to, label, failed }: PasskeyButtonProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const start = async () => {
    setState("busy");
    const isIn = await signInWithPasskey();
    if (isIn) window.location.assign(to);
    else setState("failed");
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
