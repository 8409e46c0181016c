"use client";

import { useState } from "react";
import styles from "./chart-actions.module.css";

interface ChartActionsProps {
  readonly id: string;
  readonly labels: Readonly<Record<"svg" | "png" | "csv" | "xlsx" | "about" | "link" | "copied" | "failed", string>>;
}

const formats = ["svg", "png", "csv", "xlsx"] as const;

/** Buttons that save the figure or copy its address; the code that draws files comes at the first press. */
export function ChartActions({ id, labels }: ChartActionsProps) {
  const [said, setSaid] = useState("");
  const save = async (format: (typeof formats)[number]) => {
    setSaid("");
    try {
      const { saveChart } = await import("./save-chart.ts");
      await saveChart(id, format, labels.about);
    } catch (error) {
      setSaid(labels.failed);
      reportError(error);
    }
  };
  const copyLink = async () => {
    const url = new URL(window.location.href);
    url.hash = id;
    try {
      await navigator.clipboard.writeText(url.href);
      setSaid(labels.copied);
    } catch {
      // Without the right to the clipboard the address bar serves.
      window.history.replaceState(null, "", url);
      setSaid(labels.copied);
    }
  };
  return (
    <div className={`${styles.actions} needs-script`}>
      <span role="status" className={styles.said}>
        {said}
      </span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          onClick={() => save(format)}
          title={labels[format]}
          aria-label={labels[format]}
        >
          {format.toUpperCase()}
        </button>
      ))}
      <button type="button" onClick={copyLink} title={labels.link} aria-label={labels.link}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d="M6.5 9.5a2.8 2.8 0 0 0 4 0l2.3-2.3a2.8 2.8 0 0 0-4-4l-.9.9M9.5 6.5a2.8 2.8 0 0 0-4 0L3.2 8.8a2.8 2.8 0 0 0 4 4l.9-.9"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
          />
        </svg>
      </button>
    </div>
  );
}
