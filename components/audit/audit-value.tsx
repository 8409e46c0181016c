import { useTranslations } from "next-intl";
import styles from "./audit-value.module.css";

/** Anything that JSON can hold. */
export type AuditJson =
  | string
  | number
  | boolean
  | null
  | { readonly [key: string]: AuditJson | undefined }
  | readonly AuditJson[];

function textOf(value: AuditJson | undefined): string {
  if (value === undefined || value === null) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What changed between two states of a thing, field by field; fields that stayed are left out. */
export function AuditValue({ before, after }: { readonly before: AuditJson; readonly after: AuditJson }) {
  const text = useTranslations("audit");
  const fieldsOf = (value: AuditJson) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as Readonly<Record<string, AuditJson | undefined>>)
      : {};
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
  if (changed.length === 0) return null;
  return (
    <ul className={styles.fields}>
      {changed.map((name) => (
        <li key={name}>
          <code>{name}</code>: {textOf(is[name])}
          {name in was && <span className={styles.before}> ({text("before", { value: textOf(was[name]) })})</span>}
        </li>
      ))}
    </ul>
  );
}
