import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Say } from "#lib/contract/openapi.ts";
import type { ReadField, ReadParameter, ReadRoute } from "#lib/contract/openapi-reader.ts";
import styles from "./route-section.module.css";

function ParameterTable({
  parameters,
  caption,
  say,
}: {
  readonly parameters: readonly ReadParameter[];
  readonly caption: string;
  readonly say: Say;
}) {
  return (
    <DataTable<ReadParameter>
      caption={caption}
      rows={parameters}
      rowKey={({ name }) => name}
      columns={[
        { id: "name", header: say("page.parameter"), isRowHeader: true, cell: ({ name }) => <code>{name}</code> },
        {
          id: "meaning",
          header: say("page.meaning"),
          cell: ({ description, values, usual }) => (
            <>
              {description}
              {values && <span className={styles.values}>{values.join(", ")}</span>}
              {usual && (
                <span className={styles.values}>
                  {say("page.usual")}: <code>{usual}</code>
                </span>
              )}
            </>
          ),
        },
        {
          id: "example",
          header: say("page.example"),
          isSecondary: true,
          cell: ({ example }) => <code>{example}</code>,
        },
      ]}
    />
  );
}

function FieldTable({
  fields,
  caption,
  say,
}: {
  readonly fields: readonly ReadField[];
  readonly caption: string;
  readonly say: Say;
}) {
  return (
    <DataTable<ReadField>
      caption={caption}
      rows={fields}
      rowKey={({ path }) => path}
      columns={[
        { id: "path", header: say("page.field"), isRowHeader: true, cell: ({ path }) => <code>{path}</code> },
        {
          id: "kind",
          header: say("page.kind"),
          cell: ({ kind, isNullable, isOptional }) => (
            <>
              <code>{kind}</code>
              {isNullable && <span className={styles.values}>{say("page.nullable")}</span>}
              {isOptional && <span className={styles.values}>{say("page.optional")}</span>}
            </>
          ),
        },
        { id: "meaning", header: say("page.meaning"), cell: ({ description }) => description },
      ]}
    />
  );
}

/** One route: what it answers, its parameters, the fields of its rows, and links that ask it. */
export function RouteSection({ route, say }: { readonly route: ReadRoute; readonly say: Say }) {
  const query = route.name === "engagement" ? "?by=region,platform" : "";
  const csv = `${route.path}${query}${query === "" ? "?" : "&"}format=csv`;
  return (
    <Section
      id={route.name}
      title={route.summary}
      intro={route.description}
      actions={
        <>
          <a href={route.path + query}>{say("page.tryJson")}</a>
          <a href={csv}>{say("page.tryCsv")}</a>
        </>
      }
    >
      <p className={styles.address}>
        <code>
          GET {route.path}
          {query}
        </code>
      </p>
      <ParameterTable parameters={route.parameters} caption={`${route.summary}: ${say("page.parameter")}`} say={say} />
      <div className={styles.fields}>
        <FieldTable fields={route.fields} caption={`${route.summary}: ${say("page.field")}`} say={say} />
      </div>
    </Section>
  );
}
