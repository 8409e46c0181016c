"use client";

import "@mantine/dropzone/styles.layer.css";
import { Dropzone } from "@mantine/dropzone";
import { InteractiveTheme } from "#components/ui/interactive-theme.tsx";
import styles from "./drop-area.module.css";

interface DropAreaProps {
  /** What to do now, shown while files hang over the page. */
  readonly invite: string;
  readonly onDrop: (files: File[]) => void;
}

/** Takes files dropped anywhere on the page. Choosing them is left to the plain field, which every reader can reach. */
export default function DropArea({ invite, onDrop }: DropAreaProps) {
  return (
    <InteractiveTheme>
      <Dropzone.FullScreen onDrop={onDrop} activateOnKeyboard={false} aria-hidden inputProps={{ tabIndex: -1 }}>
        <p className={styles.invite} data-drop-area>
          {invite}
        </p>
      </Dropzone.FullScreen>
    </InteractiveTheme>
  );
}
