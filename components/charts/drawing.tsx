import type { ReactNode } from "react";
import { markupOf } from "./markup.ts";

interface DrawingProps {
  readonly className?: string;
  /** Elements without hooks, handlers or styles. */
  readonly children: ReactNode;
  /** Marks the drawing that saved files are made from. */
  readonly isSaved?: boolean;
}

/** Puts a pure drawing on the page as text. */
export function Drawing({ className, children, isSaved }: DrawingProps) {
  return (
    <div
      className={className}
      data-drawing={isSaved || undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markupOf escapes all text and attributes.
      dangerouslySetInnerHTML={{ __html: markupOf(children) }}
    />
  );
}
