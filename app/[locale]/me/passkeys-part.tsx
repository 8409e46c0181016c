import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ownAddress } from "#app/own-address.ts";
import { RowAction } from "#components/forms/row-action.tsx";
import { officeZone } from "#components/imports/import-view.ts";
import { PasskeyAdder } from "#components/people/passkey-adder.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { hasPasskeys, listPasskeys } from "#lib/data/people/passkeys.ts";
import { formatInstant } from "#lib/i18n/format.ts";
import { removePasskey } from "./actions.ts";

/** One's passkeys, and adding one. */
export async function PasskeysPart({ personId }: { readonly personId: string }) {
  const [text, locale, passkeys] = await Promise.all([
    getTranslations("people.me.passkeys"),
    getLocale(),
    listPasskeys(personId),
  ]);
  const nameOf = (name: string | null) => name ?? text("unnamed");
  return (
    <Section id="passkeys" title={text("title")} intro={text("intro")}>
      {passkeys.length === 0 ? (
        <p>{text("none")}</p>
      ) : (
        <DataTable
          caption={text("title")}
          rows={passkeys}
          rowKey={({ id }) => id}
          columns={[
            { id: "name", header: text("name"), isRowHeader: true, cell: ({ name }) => nameOf(name) },
            {
              id: "added",
              header: text("added"),
              cell: ({ createdAt }) => createdAt && formatInstant(createdAt, officeZone, locale),
            },
            {
              id: "remove",
              header: text("remove"),
              cell: ({ id, name }) => (
                <RowAction
                  action={removePasskey.bind(null, locale, id)}
                  label={text("removeOf", { name: nameOf(name) })}
                >
                  {text("remove")}
                </RowAction>
              ),
            },
          ]}
        />
      )}
      {hasPasskeys(ownAddress(await headers())) ? (
        <PasskeyAdder
          labels={{
            title: text("add"),
            name: text("newName"),
            hint: text("newNameHint"),
            add: text("add"),
            failed: text("failed"),
          }}
          name={`${text("unnamed")} ${passkeys.length + 1}`}
        />
      ) : (
        <p>{text("unavailable")}</p>
      )}
    </Section>
  );
}
