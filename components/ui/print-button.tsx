"use client";

import { Button } from "./button.tsx";

/** Opens the browser's own print dialog. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button kind="primary" className="needs-script" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
