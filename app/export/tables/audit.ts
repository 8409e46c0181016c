import { requireAccess } from "#lib/answers/access.ts";
import { type AuditQuestion, parseAuditQuestion } from "#lib/contract/questions/audit-question.ts";
import { listAudit } from "#lib/data/installation/audit-trail.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportTable } from "#lib/export/export-table.ts";
import { messagesOf } from "#lib/i18n/messages.ts";
import type { ExportQuestion } from "../export-question.ts";

const pageSize = 2000;

async function* rowsOf(question: AuditQuestion): AsyncGenerator<CellValue[]> {
  for (let before = question.before; ; ) {
    const page = await listAudit(question, pageSize, before);
    for (const { at, person, action, entity, entityId, before: was, after, address } of page) {
      const written = (value: typeof was) => (value === null ? null : JSON.stringify(value));
      yield [at.toISOString(), person, action, entity, entityId, written(was), written(after), address];
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    before = last.id;
  }
}

/**
 * The audit trail, the newest first, with the filter of its page; actions and entities stand by their codes.
 * @throws SignInRequiredError, ForbiddenError for a reader who may not see it, InvalidRequestError
 */
export async function audit(question: ExportQuestion): Promise<ExportTable> {
  const { say, query, access, language } = question;
  requireAccess(access, "audit.read");
  const asked = parseAuditQuestion(query);
  const { title, columns } = messagesOf(language).audit;
  const { at, person, action, entity, number, before, after, address } = columns;
  const headers = [at, person, action, entity, number, before, after, address];
  return {
    name: "audit",
    title,
    columns: headers.map((header) => ({ header, kind: "text" as const })),
    rows: rowsOf(asked),
    about: [
      [say("about.title"), title],
      [say("about.address"), question.address],
    ],
  };
}
