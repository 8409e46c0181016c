import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { RowAction } from "#components/forms/row-action.tsx";
import { officeZone } from "#components/imports/import-view.ts";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { listSessions } from "#lib/data/people/sessions.ts";
import { browserName } from "#lib/domain/browser-name.ts";
import { getEnv } from "#lib/env.ts";
import { formatInstant } from "#lib/i18n/format.ts";
import { leaveElsewhere, leaveThere } from "./actions.ts";

interface SessionsPartProps {
  readonly personId: string;
  /** The session of this very browser. */
  readonly sessionId: string;
}

/** Where somebody is signed in, each to be ended. */
export async function SessionsPart({ personId, sessionId }: SessionsPartProps) {
  const [text, locale, sessions] = await Promise.all([
    getTranslations("people.me.sessions"),
    getLocale(),
    listSessions(personId),
  ]);
  const account = await getTranslations("people.me");
  const instant = (at: Date) => formatInstant(at, officeZone, locale);
  return (
    <Section
      id="sessions"
      title={text("title")}
      intro={text("intro", { hours: getEnv().SESSION_IDLE_HOURS })}
      actions={
        sessions.length > 1 && (
          <ActionForm action={leaveElsewhere.bind(null, locale)}>
            <Button type="submit">{account("signOutEverywhere")}</Button>
          </ActionForm>
        )
      }
    >
      <DataTable
        caption={text("title")}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "device",
            header: text("device"),
            isRowHeader: true,
            cell: ({ id, userAgent }) => (
              <>
                {browserName(userAgent) ?? text("unknown")} {id === sessionId && <Tag>{text("here")}</Tag>}
              </>
            ),
          },
          { id: "since", header: text("since"), cell: ({ createdAt }) => instant(createdAt) },
          { id: "until", header: text("until"), isSecondary: true, cell: ({ expiresAt }) => instant(expiresAt) },
          {
            id: "address",
            header: text("address"),
            isSecondary: true,
            cell: ({ address }) => address ?? text("unknown"),
          },
          {
            id: "end",
            header: text("end"),
            cell: ({ id, createdAt }) =>
              id !== sessionId && (
                <RowAction
                  action={leaveThere.bind(null, locale, id)}
                  label={text("endOf", { since: instant(createdAt) })}
                >
                  {text("end")}
                </RowAction>
              ),
          },
        ]}
      />
    </Section>
  );
}
