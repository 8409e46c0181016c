"use client";

import { useEffect, useState } from "react";
import { type Theme, themeCookie, themes } from "./theme.ts";
import styles from "./theme-switch.module.css";

/** Steps through device, light and dark; the server reads the cookie, so a page never flashes. */
export function ThemeSwitch({ labels }: { readonly labels: Readonly<Record<Theme, string>> }) {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const current = document.documentElement.dataset.theme;
    setTheme(themes.find((candidate) => candidate === current) ?? "system");
  }, []);
  const step = () => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `${themeCookie}=${next};path=/;max-age=31536000;samesite=lax`;
    setTheme(next);
  };
  return (
    <button type="button" className={styles.switch} onClick={step} aria-label={labels[theme]} title={labels[theme]}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" data-shown={theme}>
        <circle cx="10" cy="10" r="7.25" className={styles.ring} />
        {theme === "system" && <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" />}
        {theme === "dark" && <circle cx="10" cy="10" r="7.25" />}
        {theme === "light" && <circle cx="10" cy="10" r="2.5" />}
      </svg>
    </button>
  );
}
