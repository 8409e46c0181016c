import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { ActionForm, type FormAction } from "./action-form.tsx";

interface RowActionProps {
  readonly action: FormAction;
  /** What it does and to which row, for those who don't see the row. */
  readonly label: string;
  /** What it does. */
  readonly children: ReactNode;
}

/** The quiet button of a row that takes away, ends or undoes what the row tells of. */
export function RowAction({ action, label, children }: RowActionProps) {
  return (
    <ActionForm action={action}>
      <Button type="submit" kind="quiet" aria-label={label}>
        {children}
      </Button>
    </ActionForm>
  );
}
