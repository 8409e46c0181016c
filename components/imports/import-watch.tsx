"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Locale } from "#lib/domain/model.ts";
import { useImportProgress } from "./use-import-progress.ts";

interface ImportWatchProps {
  readonly locale: Locale;
  /** Imports under way, each with what it was when the page was drawn. */
  readonly imports: readonly { readonly id: number; readonly state: string }[];
}

/** Draws the list anew, without a reload, whenever one of its imports has moved on. */
export function ImportWatch({ locale, imports }: ImportWatchProps) {
  const router = useRouter();
  const progress = useImportProgress(
    locale,
    imports.map(({ id }) => id),
  );
  const hasMoved = progress.some(({ id, state }) => {
    const known = imports.find((shown) => shown.id === id);
    return known !== undefined && known.state !== state;
  });
  useEffect(() => {
    if (hasMoved) router.refresh();
  }, [hasMoved, router]);
  return null;
}
