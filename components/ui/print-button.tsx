"use client";

import { Button } from "./button.tsx";

interface PrintButtonProps {
  readonly label: string;
  readonly kind?: "primary" | "plain";
}

/** Opens the browser's own print dialog. */
export function PrintButton({ label, kind = "primary" }: PrintButtonProps) {
  return (
    <Button kind={kind} className="needs-script" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
