/** Pure drawings as text: a drawing of hundreds of marks is one node for React, in the page and in its payload. */
import { Fragment, isValidElement, type ReactNode } from "react";

/** Attributes that keep their capitals; all others are written with hyphens. */
const kept = new Set(["viewBox", "patternUnits", "patternTransform", "gradientUnits", "preserveAspectRatio"]);
const renamed: Readonly<Record<string, string>> = {
  className: "class",
  colSpan: "colspan",
  rowSpan: "rowspan",
  tabIndex: "tabindex",
};

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function attributeName(name: string): string {
  if (kept.has(name)) return name;
  return renamed[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || name === "children") return "";
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw new TypeError(`a drawing can't write the attribute ${name}`);
  }
  if (value === false && !name.startsWith("aria-") && !name.startsWith("data-")) return "";
  return ` ${attributeName(name)}="${escapeText(String(value)).replaceAll('"', "&quot;")}"`;
}

/**
 * Writes elements without hooks, handlers or styles as SVG or HTML text. Function components are called as they are.
 * @throws TypeError for what text can't hold
 */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escapeText(String(node));
  if (Array.isArray(node)) return node.map((child: ReactNode) => markupOf(child)).join("");
  if (!isValidElement<Record<string, unknown> & { children?: ReactNode }>(node)) {
    throw new TypeError("a drawing holds something that can't be written");
  }
  const { type, props } = node;
  if (type === Fragment) return markupOf(props.children);
  if (typeof type === "function") return markupOf((type as (props: unknown) => ReactNode)(props));
  if (typeof type !== "string") throw new TypeError("a drawing holds a component that can't be written");
  const attributes = Object.entries(props).map(([name, value]) => attribute(name, value));
  return `<${type}${attributes.join("")}>${markupOf(props.children)}</${type}>`;
}
