import { getTranslations } from "next-intl/server";
import { NotOfficialList } from "#components/register/not-official-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { listNotOfficialPages } from "#lib/data/register/not-official-pages.ts";

/** Pages that are not official, for everybody; nothing where none is noted. */
export async function NotOfficialSection() {
  const [text, pages] = await Promise.all([getTranslations("register.notOfficial"), listNotOfficialPages()]);
  if (pages.length === 0) return null;
  return (
    <Section id="not-official" title={text("title")} intro={text("intro")}>
      <NotOfficialList pages={pages} />
    </Section>
  );
}
