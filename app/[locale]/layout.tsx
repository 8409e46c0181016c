import "#components/ui/tokens.css";
import "#components/ui/base.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { pageNonce, pageReader } from "#app/page-access.ts";
import { fontVariables } from "#components/shell/fonts.ts";
import { Footer } from "#components/shell/footer.tsx";
import { Header } from "#components/shell/header.tsx";
import { PrintedName } from "#components/shell/printed-name.tsx";
import { themeAttribute, themeCookie } from "#components/shell/theme.ts";
import { orWithoutDatabase } from "#lib/data/database/or-without-database.ts";
import { getInstallation } from "#lib/data/installation/installation.ts";
import { findLogo } from "#lib/data/installation/logo.ts";
import { roleMay } from "#lib/domain/permissions.ts";
import { routing } from "#lib/i18n/routing.ts";
import packageJson from "../../package.json" with { type: "json" };
import styles from "./layout.module.css";

/** Its name, asked once for each page that is drawn. */
const pageName = cache(() => orWithoutDatabase(async () => (await getInstallation()).name, null));

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string }>;
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#10181c" },
  ],
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const [text, name] = await Promise.all([getTranslations({ locale, namespace: "shell" }), pageName()]);
  const product = name ?? text("product");
  return {
    title: { template: `%s · ${product}`, default: `${product}: ${text("tagline")}` },
    description: text("footer.about"),
    icons: { icon: "/icon.svg" },
  };
}

/** The document: language, theme, landmarks. Everything between header and footer is the page's. */
export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const [text, nonce] = await Promise.all([getTranslations("shell"), pageNonce()]);
  const [reader, name, picture] = await Promise.all([
    orWithoutDatabase(pageReader, null),
    pageName(),
    orWithoutDatabase(findLogo, null),
  ]);
  const logo = picture && { ...picture, src: `/logo?v=${picture.version}` };
  const shown = reader && { name: reader.person.name, mayManagePeople: roleMay(reader.person.role, "people.write") };
  const theme = themeAttribute((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={locale} data-theme={theme} className={fontVariables} suppressHydrationWarning>
      <head>
        <noscript>
          <style nonce={nonce}>{".needs-script{display:none}"}</style>
        </noscript>
      </head>
      <body>
        <a href="#content" className={`${styles.skip} no-print`}>
          {text("skip")}
        </a>
        <Header name={name ?? text("product")} logo={logo} reader={shown} />
        <PrintedName name={name ?? text("product")} logo={logo} />
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <Footer version={packageJson.version} />
      </body>
    </html>
  );
}
