import "server-only";
import type { ClientBase } from "pg";
import { blankValueNo, blockSize } from "./stage-responses.ts";

/**
 * Column of the blocks that says of each response whether it counts: the number of the language in which somebody
 * answered (`blankValueNo` where only the form has one), null where it is no longer current. No question has it.
 */
export const stateColumn = -1;

/** Notes anew which responses of a form are current, so that counts of answers read no response one by one. */
export async function refreshStates(client: ClientBase, formId: number): Promise<void> {
  await client.query(
    `INSERT INTO survey_value (form_id, column_no, value_no, text)
     SELECT $1, $2, row_number() OVER (ORDER BY language) + (
       SELECT coalesce(max(value_no), 0) FROM survey_value WHERE form_id = $1 AND column_no = $2
     ), language
     FROM (SELECT DISTINCT language FROM survey_response WHERE form_id = $1 AND language IS NOT NULL) AS l
     WHERE NOT EXISTS (SELECT FROM survey_value AS v WHERE v.form_id = $1 AND v.column_no = $2 AND v.text = l.language)`,
    [formId, stateColumn],
  );
  await client.query("DELETE FROM survey_block WHERE form_id = $1 AND column_no = $2", [formId, stateColumn]);
  await client.query(
    `INSERT INTO survey_block (form_id, column_no, block_no, value_nos)
     SELECT $1, $2, b.block_no, array_agg(CASE WHEN r.is_current THEN coalesce(v.value_no, $4) END ORDER BY p.place)
     FROM (SELECT DISTINCT response_no / $3::int AS block_no FROM survey_response WHERE form_id = $1) AS b
       CROSS JOIN generate_series(0, $3::int - 1) AS p(place)
       LEFT JOIN survey_response AS r ON r.form_id = $1 AND r.response_no = b.block_no * $3::int + p.place
       LEFT JOIN survey_value AS v ON v.form_id = $1 AND v.column_no = $2 AND v.text = r.language
     GROUP BY b.block_no`,
    [formId, stateColumn, blockSize, blankValueNo],
  );
}
