"use client";

import "@mantine/core/styles.layer.css";
import { createTheme, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

const theme = createTheme({
  fontFamily: "var(--font)",
  defaultRadius: 6,
  primaryColor: "steppe",
  primaryShade: { light: 7, dark: 4 },
  colors: {
    steppe: [
      "#e4f0f1",
      "#cfe3e4",
      "#b3d3d7",
      "#97c4c9",
      "#63c5d6",
      "#5099a5",
      "#2b7c8c",
      "#0c5a6b",
      "#0a4a58",
      "#073944",
    ],
  },
});

/**
 * Mantine, in our colours, for the parts that need it (dropzone, notifications, pickers). Wrap only those:
 * pages that can do without stay light.
 */
export function InteractiveTheme({ children, dark }: { readonly children: ReactNode; readonly dark?: boolean }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      forceColorScheme={dark === undefined ? undefined : dark ? "dark" : "light"}
    >
      {children}
    </MantineProvider>
  );
}
