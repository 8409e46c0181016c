import type { LocalDate } from "#lib/domain/model.ts";
import { numberOf, oneOf, type QuerySource } from "../query-reader.ts";
import { parseScopeParams } from "../scope-params.ts";

/** Which entries of the audit trail are asked for. */
export interface AuditQuestion {
  readonly person: string | null;
  readonly action: string | null;
  readonly entity: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Only entries older than this one; null from the newest on. */
  readonly before: number | null;
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parseAuditQuestion(source: QuerySource): AuditQuestion {
  const { from, to } = parseScopeParams(source);
  const before = numberOf(source, "before", { least: 1, most: 999_999_999, fallback: 0 });
  return {
    person: oneOf(source, "person"),
    action: oneOf(source, "action"),
    entity: oneOf(source, "entity"),
    from,
    to,
    before: before === 0 ? null : before,
  };
}

/** Writes the question as a query, leaving out what is usual. */
export function auditParamsOf(question: AuditQuestion): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ["person", "action", "entity", "from", "to", "before"] as const) {
    const value = question[name];
    if (value !== null) params.set(name, String(value));
  }
  return params;
}
