"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { filterAddress } from "./filter-address.ts";
import styles from "./filter-bar.module.css";

interface FilterFormProps {
  readonly path: string;
  readonly label: string;
  readonly pendingText: string;
  readonly children: ReactNode;
}

/** A plain GET form; with scripts it writes short addresses, keeps the place on the page and closes its menus. */
export function FilterForm({ path, label, pendingText, children }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    const close = (event: Event) => {
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      if (event instanceof KeyboardEvent && !isEscape) return;
      for (const menu of form.current?.querySelectorAll<HTMLDetailsElement>("details[open]") ?? []) {
        if (!isEscape && event.target instanceof Node && menu.contains(event.target)) continue;
        menu.open = false;
        if (isEscape) menu.querySelector("summary")?.focus();
      }
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = filterAddress(path, new FormData(event.currentTarget));
    for (const menu of event.currentTarget.querySelectorAll<HTMLDetailsElement>("details[open]")) menu.open = false;
    startTransition(() => router.push(address, { scroll: false }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not in every browser yet.
    <form
      ref={form}
      role="search"
      aria-label={label}
      action={path}
      method="get"
      onSubmit={submit}
      className={`${styles.form} no-print`}
      aria-busy={isPending}
    >
      {children}
      <span role="status" className={styles.pending}>
        {isPending && pendingText}
      </span>
    </form>
  );
}
