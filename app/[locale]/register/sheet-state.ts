import { createTranslator } from "use-intl/core";
import type { SheetState } from "#components/register/sheet-form.tsx";
import type { CellChange, PlannedRow } from "#lib/data/register/plan-register.ts";
import type { Locale } from "#lib/domain/model.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { messagesOf } from "#lib/i18n/messages.ts";

/** Most rows that are shown; the counts above them are of all. */
const shownRows = 200;

type Say = ReturnType<typeof createTranslator<{ register: ReturnType<typeof messagesOf>["register"] }>>;

/** One cell by the column's name as it stands in the file, which is what the reader has to change. */
function wordsOfChange({ column, before, after }: CellChange, verdict: PlannedRow["verdict"], say: Say): string {
  if (verdict === "new") return `${column}: ${after}`;
  return before === null
    ? say("register.sheet.filled", { column, after })
    : say("register.sheet.replaced", { column, before, after });
}

/** What a table does to the register, in the reader's words; rows that change nothing are counted alone. */
export function sheetStateOf(planned: readonly PlannedRow[], text: string | null, locale: Locale): SheetState {
  const { register } = messagesOf(locale);
  const say = createTranslator({ locale, messages: { register } });
  const count = (verdict: PlannedRow["verdict"]) =>
    formatCount(planned.filter((row) => row.verdict === verdict).length, locale);
  const counts = { new: count("new"), changed: count("changed"), same: count("same"), refused: count("refused") };
  const rows = planned
    .filter(({ verdict }) => verdict !== "same")
    .slice(0, shownRows)
    .map(({ line, platform, handle, verdict, changes, refusal }) => ({
      line,
      account: `${platform}:${handle}`,
      verdict: say(`register.sheet.${verdict}`),
      does: refusal ? issueMessage(refusal.code, refusal.params, locale) : null,
      changes: refusal ? [] : changes.map((change) => wordsOfChange(change, verdict, say)),
    }));
  const said = say(text === null ? "register.sheet.done" : "register.sheet.planned", counts);
  return { refusal: null, text, said, rows };
}
