"use client";

import { type ComponentProps, type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { Locale } from "#lib/domain/model.ts";
import type { LinesData } from "./chart-data.ts";
import legendStyles from "./legend.module.css";
import type { LinesPlot } from "./lines-plot.tsx";
import styles from "./live-plot.module.css";

interface LinesFigurePlotProps {
  readonly data: LinesData;
  /** The period before, by its days, and in few words. */
  readonly baseLabel: string;
  readonly beforeLabel: string;
  readonly locale: Locale;
  /** The server's drawing. */
  readonly children: ReactNode;
}

/**
 * Shows the server's drawing and, once it comes into view, lays one over it that answers to the pointer.
 * Both have one size, so nothing moves; the first stays for saving. The legend switches lines on and off.
 */
export function LinesFigurePlot({ data, baseLabel, beforeLabel, locale, children }: LinesFigurePlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<ComponentType<ComponentProps<typeof LinesPlot>> | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      // Where the script can't be had, the still drawing serves.
      import("./lines-plot.tsx").then((module) => setLive(() => module.LinesPlot), reportError);
    });
    observer.observe(element);
    const resizing = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    resizing.observe(element);
    return () => {
      observer.disconnect();
      resizing.disconnect();
    };
  }, []);
  const toggle = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    setHidden(next);
  };
  const isLive = Live !== null && size.width > 0;
  const hasBase = data.lines.some(({ base }) => base !== null);
  return (
    <>
      <ul className={legendStyles.legend}>
        {data.lines.map(({ id, label, color }) => (
          <li key={id} data-legend-item>
            <button type="button" aria-pressed={!hidden.has(id)} onClick={() => toggle(id)}>
              <span aria-hidden="true" className={legendStyles.swatch} data-look="line" style={{ color }} />
              {label}
            </button>
          </li>
        ))}
        {hasBase && (
          <li data-legend-item>
            <span aria-hidden="true" className={legendStyles.swatch} data-look="dashed" />
            {baseLabel}
          </li>
        )}
      </ul>
      <div ref={place} className={styles.place} data-live={isLive ? "true" : undefined}>
        <div className={styles.still}>{children}</div>
        {isLive && (
          <div className={styles.live} aria-hidden="true">
            <Live data={data} beforeLabel={beforeLabel} locale={locale} hidden={hidden} {...size} />
          </div>
        )}
      </div>
    </>
  );
}
