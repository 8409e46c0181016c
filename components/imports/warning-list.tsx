import { useLocale } from "next-intl";
import { Note } from "#components/ui/note.tsx";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import type { IssueView } from "./import-view.ts";
import styles from "./warning-list.module.css";

/** What a person should know of a file, each remark a sentence. */
export function WarningList({ warnings }: { readonly warnings: readonly IssueView[] }) {
  const locale = useLocale();
  return (
    <Note tone="notice">
      <ul className={styles.list}>
        {warnings.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{issueMessage(code, params, locale)}</li>
        ))}
      </ul>
    </Note>
  );
}
