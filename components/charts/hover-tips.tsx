"use client";

import { type PointerEvent, type ReactNode, useState } from "react";
import styles from "./live-plot.module.css";

interface Tip {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Shows the words of the mark that is pointed at or touched (`data-tip`). The table twin says the same to all. */
export function HoverTips({ children }: { readonly children: ReactNode }) {
  const [tip, setTip] = useState<Tip | null>(null);
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const mark = event.target instanceof Element ? event.target.closest("[data-tip]") : null;
    const text = mark?.getAttribute("data-tip");
    if (!mark || !text) return setTip(null);
    const box = event.currentTarget.getBoundingClientRect();
    const at = mark.getBoundingClientRect();
    const x = Math.min(Math.max(at.left + at.width / 2 - box.left, 80), box.width - 80);
    return setTip({ text, x, y: at.top - box.top - 8 });
  };
  return (
    <div className={styles.place} onPointerMove={point} onPointerDown={point} onPointerLeave={() => setTip(null)}>
      {children}
      {tip && (
        <div className={`${styles.tooltip} ${styles.tip}`} style={{ left: tip.x, top: tip.y }} aria-hidden="true">
          {tip.text}
        </div>
      )}
    </div>
  );
}
