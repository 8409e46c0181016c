import { getLocale, getTranslations } from "next-intl/server";
import { SecondStepForm } from "#components/people/second-step-form.tsx";
import { turnSecondStepOn } from "./actions.ts";

/** The form that turns a second step on, and goes on to a path when it has. */
export async function SecondStepSetUp({ to }: { readonly to: string }) {
  const [text, locale] = await Promise.all([getTranslations("people.me.second"), getLocale()]);
  const labels = {
    title: text("title"),
    password: text("password"),
    start: text("start"),
    scan: text("scan"),
    picture: text("picture"),
    secret: text("secret"),
    open: text("open"),
    backup: text("backup"),
    code: text("code"),
    confirm: text("confirm"),
  };
  return <SecondStepForm action={turnSecondStepOn.bind(null, { locale, to })} labels={labels} />;
}
