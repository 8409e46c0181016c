"use client";

import { useEffect } from "react";

/** Takes the keyboard to the element that an address points to, which pages that stream in reach too late by themselves. */
export function ArriveAt({ id }: { readonly id: string }) {
  useEffect(() => {
    const target = document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "center" });
  }, [id]);
  return null;
}
