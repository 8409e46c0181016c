"use client";

import "@mantine/dropzone/styles.layer.css";
import { Dropzone } from "@mantine/dropzone";
import type { ReactNode } from "react";
import { InteractiveTheme } from "#components/ui/interactive-theme.tsx";

interface DropAreaProps {
  readonly className: string;
  readonly onDrop: (files: File[]) => void;
  readonly children: ReactNode;
}

/** The place that takes dropped files. Choosing files is left to the plain input inside, which every reader can reach. */
export default function DropArea({ className, onDrop, children }: DropAreaProps) {
  return (
    <InteractiveTheme>
      <Dropzone
        unstyled
        className={className}
        onDrop={onDrop}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        tabIndex={-1}
        inputProps={{ "aria-hidden": true }}
      >
        {children}
      </Dropzone>
    </InteractiveTheme>
  );
}
