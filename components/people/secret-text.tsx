"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

interface SecretTextProps {
  readonly value: string;
  readonly labels: { readonly label: string; readonly copy: string; readonly copied: string };
  readonly className?: string;
}

/** A text to be copied, by a button where scripts run. */
export function SecretText({ value, labels, className }: SecretTextProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={className}>
      <input readOnly value={value} aria-label={labels.label} onFocus={({ currentTarget }) => currentTarget.select()} />
      <Button className="needs-script" onClick={copy}>
        {isCopied ? labels.copied : labels.copy}
      </Button>
    </div>
  );
}
