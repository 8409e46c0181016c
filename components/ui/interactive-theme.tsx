"use client";

import "@mantine/core/styles.layer.css";
import { createTheme, MantineProvider } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";

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

/** The nonce of this page's Content-Security-Policy, which Mantine's own style elements need; scripts have it too. */
function styleNonce(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}

/** The scheme in force: what the reader chose, else the device's. */
function currentScheme(): "light" | "dark" {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/**
 * Mantine, in our colours, for the parts that need it (calendar, dropzone, notifications). Wrap only those, so that
 * pages that can do without stay light. Its styles stand in a layer of their own, beneath ours.
 */
export function InteractiveTheme({ children }: { readonly children: ReactNode }) {
  const [scheme, setScheme] = useState<"light" | "dark">("light");
  useEffect(() => {
    const follow = () => setScheme(currentScheme());
    follow();
    const watched = new MutationObserver(follow);
    watched.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const device = window.matchMedia("(prefers-color-scheme: dark)");
    device.addEventListener("change", follow);
    return () => {
      watched.disconnect();
      device.removeEventListener("change", follow);
    };
  }, []);
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withGlobalClasses={false} getStyleNonce={styleNonce}>
      {children}
    </MantineProvider>
  );
}
