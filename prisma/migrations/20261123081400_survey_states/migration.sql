-- Who counts in a survey stands beside its answers from now on, in a column of blocks that no question has: the number
-- of the language in which somebody answered (0 = that of the form), null where the response is no longer current.
INSERT INTO "survey_value" ("form_id", "column_no", "value_no", "text")
SELECT "form_id", -1, row_number() OVER (PARTITION BY "form_id" ORDER BY "language"), "language"
FROM (SELECT DISTINCT "form_id", "language" FROM "survey_response" WHERE "language" IS NOT NULL) AS l;

INSERT INTO "survey_block" ("form_id", "column_no", "block_no", "value_nos")
SELECT b."form_id", -1, b."block_no", array_agg(CASE WHEN r."is_current" THEN coalesce(v."value_no", 0) END ORDER BY p."place")
FROM (SELECT DISTINCT "form_id", "response_no" / 1000 AS "block_no" FROM "survey_response") AS b
  CROSS JOIN generate_series(0, 999) AS p("place")
  LEFT JOIN "survey_response" AS r ON r."form_id" = b."form_id" AND r."response_no" = b."block_no" * 1000 + p."place"
  LEFT JOIN "survey_value" AS v ON v."form_id" = b."form_id" AND v."column_no" = -1 AND v."text" = r."language"
GROUP BY b."form_id", b."block_no";
