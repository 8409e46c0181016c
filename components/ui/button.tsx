import type { ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: "primary" | "plain" | "quiet";
}

/** The one look of a button; for links that look alike use `buttonClass`. */
export function Button({ kind = "plain", className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClass(kind)} ${className}`} {...rest} />;
}

/** Class names that make a link look like a button. */
export function buttonClass(kind: "primary" | "plain" | "quiet" = "plain"): string {
  return `${styles.button} ${styles[kind]}`;
}
