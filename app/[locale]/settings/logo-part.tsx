import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { FileInput } from "#components/forms/file-input.tsx";
import styles from "#components/people/forms.module.css";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { findLogo, logoLimits, logoTooLarge } from "#lib/data/installation/logo.ts";
import { pictureTypes } from "#lib/domain/picture-header.ts";
import { errorMessage } from "#lib/i18n/error-message.ts";
import { fileWords } from "#lib/i18n/file-words.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { formatBytes } from "#lib/i18n/format-bytes.ts";
import { dropLogo, takeLogo } from "./actions.ts";
import own from "./logo-part.module.css";

/** The logo of the installation: seen, changed, taken away. */
export async function LogoPart() {
  const [text, locale, logo] = await Promise.all([getTranslations("settings.logo"), getLocale(), findLogo()]);
  const tooLarge = logoTooLarge();
  const hint = text("hint", {
    limit: formatBytes(logoLimits.bytes, locale),
    pixels: formatCount(logoLimits.pixels, locale),
  });
  return (
    <Section id="logo" title={text("title")} intro={text("intro")}>
      {logo && (
        <div className={own.present}>
          {/* biome-ignore lint/performance/noImgElement: Next's scaling of pictures is off. */}
          <img
            src={`/logo?v=${logo.version}`}
            width={logo.width}
            height={logo.height}
            alt={text("present", { width: logo.width, height: logo.height })}
          />
          <ActionForm action={dropLogo.bind(null, locale)}>
            <Button type="submit" kind="quiet">
              {text("drop")}
            </Button>
          </ActionForm>
        </div>
      )}
      <ActionForm action={takeLogo.bind(null, locale)} label={text("title")} className={styles.form}>
        <Field id="settings-logo" label={text("label")} hint={hint}>
          <FileInput
            id="settings-logo"
            name="logo"
            maxBytes={logoLimits.bytes}
            words={fileWords(locale)}
            refusal={errorMessage(tooLarge.code, tooLarge.params, locale)}
            accept={pictureTypes.join(",")}
            required
            aria-describedby="settings-logo-hint"
          />
        </Field>
        <p>
          <Button type="submit">{text("take")}</Button>
        </p>
      </ActionForm>
    </Section>
  );
}
