import { getLocale, getTranslations } from "next-intl/server";
import { Field } from "#components/forms/field.tsx";
import { RowAction } from "#components/forms/row-action.tsx";
import { officeZone } from "#components/imports/import-view.ts";
import styles from "#components/people/forms.module.css";
import { SecretForm } from "#components/people/secret-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { listApiTokens, tokenDays } from "#lib/data/people/api-tokens.ts";
import { type GivenRole, permissionTable, tokenScopesOf } from "#lib/domain/permissions.ts";
import { formatInstant } from "#lib/i18n/format.ts";
import { dropToken, makeToken } from "./actions.ts";

interface TokensPartProps {
  readonly personId: string;
  readonly role: GivenRole;
}

/** Tokens for programs that act for somebody. */
export async function TokensPart({ personId, role }: TokensPartProps) {
  const [text, secret, locale, tokens] = await Promise.all([
    getTranslations("people.me.tokens"),
    getTranslations("people.secret"),
    getLocale(),
    listApiTokens(personId),
  ]);
  const instant = (at: Date) => formatInstant(at, officeZone, locale);
  const copy = { label: secret("label"), copy: secret("copy"), copied: secret("copied") };
  return (
    <Section id="tokens" title={text("title")} intro={text("intro")}>
      {tokens.length === 0 ? (
        <p>{text("none")}</p>
      ) : (
        <DataTable
          caption={text("title")}
          rows={tokens}
          rowKey={({ id }) => id}
          columns={[
            { id: "name", header: text("name"), isRowHeader: true, cell: ({ name, hint }) => `${name} (${hint}…)` },
            {
              id: "scopes",
              header: text("scopes"),
              isSecondary: true,
              cell: ({ scopes }) => scopes.map((scope) => permissionTable[scope].label[locale]).join("; "),
            },
            { id: "until", header: text("until"), cell: ({ expiresAt }) => instant(expiresAt) },
            {
              id: "used",
              header: text("used"),
              isSecondary: true,
              cell: ({ lastUsedAt }) => (lastUsedAt ? instant(lastUsedAt) : text("never")),
            },
            {
              id: "revoke",
              header: text("revoke"),
              cell: ({ id, name }) => (
                <RowAction action={dropToken.bind(null, locale, id)} label={text("revokeOf", { name })}>
                  {text("revoke")}
                </RowAction>
              ),
            },
          ]}
        />
      )}
      <div className={styles.form}>
        <SecretForm action={makeToken.bind(null, locale)} label={text("create")} copy={copy}>
          <Field id="token-name" label={text("name")}>
            <input id="token-name" name="name" maxLength={100} required />
          </Field>
          <Field id="token-days" label={text("days")}>
            <input id="token-days" name="days" type="number" min={1} max={tokenDays.most} defaultValue={90} required />
          </Field>
          <fieldset className={styles.scopes}>
            <legend>{text("scopes")}</legend>
            {tokenScopesOf(role).map((scope) => (
              <label key={scope}>
                <input
                  type="checkbox"
                  name="scope"
                  value={scope}
                  defaultChecked={scope === "aggregates.read" || scope === "texts.read"}
                />
                {permissionTable[scope].label[locale]}
              </label>
            ))}
          </fieldset>
          <p>
            <Button type="submit">{text("submit")}</Button>
          </p>
        </SecretForm>
      </div>
    </Section>
  );
}
