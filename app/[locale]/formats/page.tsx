import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { FormatTable } from "#components/formats/format-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { formatCount } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { formatNames } from "#lib/importers/registry.ts";
import styles from "./formats-page.module.css";
import { formatKinds, listFormats } from "./list-formats.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("formats"))("title") };
}

/** Every export that is taken, what it gives and where a person gets it: drawn from the registry of importers. */
export default async function FormatsPage() {
  const [text, locale] = await Promise.all([getTranslations("formats"), getLocale()]);
  const listed = listFormats(locale);
  return (
    <>
      <PageHead title={text("title")} lead={text("lead", { count: formatCount(formatNames.length, locale) })} />
      <p className={styles.note}>{text("note")}</p>
      <p className={`${styles.upload} no-print`}>
        <Link className={buttonClass()} href={localePath(locale, "/imports")} prefetch={false}>
          {text("upload")}
        </Link>
      </p>
      {formatKinds.map((kind) => (
        <Section key={kind} id={kind} title={text(`kinds.${kind}`)}>
          <FormatTable
            caption={text("caption", { kind: text(`kinds.${kind}`) })}
            rows={listed[kind]}
            hasPlatform={kind !== "survey"}
          />
        </Section>
      ))}
    </>
  );
}
