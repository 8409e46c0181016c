import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "./question-switch.module.css";

interface QuestionSwitchProps {
  readonly onlyQuestions: boolean;
  readonly allHref: string;
  readonly questionsHref: string;
}

/** All comments, or only what looks like a question, with the rule that decides it. */
export function QuestionSwitch({ onlyQuestions, allHref, questionsHref }: QuestionSwitchProps) {
  const text = useTranslations("waiting.questions");
  const choices = [
    { id: "all", href: allHref, label: text("all"), isCurrent: !onlyQuestions },
    { id: "only", href: questionsHref, label: text("only"), isCurrent: onlyQuestions },
  ];
  return (
    <div className={`${styles.place} no-print`}>
      <ul className={styles.choices}>
        {choices.map(({ id, href, label, isCurrent }) => (
          <li key={id}>
            <Link href={href} prefetch={false} aria-current={isCurrent ? "true" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <details className={styles.rule}>
        <summary>{text("rule")}</summary>
        <p>{text("ruleText")}</p>
      </details>
    </div>
  );
}
