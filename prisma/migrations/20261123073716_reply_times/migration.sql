-- CreateTable
CREATE TABLE "reply_time" (
    "account_id" INTEGER NOT NULL,
    "grain" CHAR(1) NOT NULL,
    "latency_class" SMALLINT NOT NULL,
    "start_date" DATE NOT NULL,
    "steps" SMALLINT[],
    "counts" INTEGER[],

    CONSTRAINT "reply_time_pkey" PRIMARY KEY ("account_id","grain","latency_class","start_date")
);

-- What Prisma can't say: comments stored before have their times counted now. Classes and steps are those of today.
INSERT INTO "reply_time" ("account_id", "grain", "start_date", "latency_class", "steps", "counts")
SELECT "account_id", "grain", "start_date", "class", array_agg("step" ORDER BY "step"), array_agg("n" ORDER BY "step")
FROM (
  SELECT a."account_id", g."grain", date_trunc(CASE g."grain" WHEN 'm' THEN 'month' ELSE 'day' END, a."local_date")::date AS "start_date",
    a."class", least((a."answer_seconds" - (ARRAY[
    -1, 30, 60, 120, 180, 300, 420, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200, 10800, 14400, 18000,
    21600, 28800, 36000, 43200, 57600, 72000, 86400, 108000, 129600, 151200, 172800, 216000, 259200,
    345600, 432000, 518400, 604800, 864000, 1209600, 1814400, 2592000, 5184000, 7776000
    ])[a."class" + 1] - 1) / (ARRAY[
    1, 1, 1, 1, 1, 1, 2, 3, 3, 5, 8, 8, 15, 15, 29, 29, 29, 29, 57, 57, 57, 113, 113, 113, 169, 169,
    169, 169, 338, 338, 675, 675, 675, 675, 2025, 2700, 4725, 6075, 20250, 20250, 86400
    ])[a."class" + 1], 127)::smallint AS "step", count(*)::int AS "n"
  FROM (
    SELECT "account_id", "local_date", "answer_seconds", width_bucket("answer_seconds" - 1, ARRAY[
    30, 60, 120, 180, 300, 420, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200, 10800, 14400, 18000,
    21600, 28800, 36000, 43200, 57600, 72000, 86400, 108000, 129600, 151200, 172800, 216000, 259200,
    345600, 432000, 518400, 604800, 864000, 1209600, 1814400, 2592000, 5184000, 7776000
    ])::smallint AS "class"
    FROM "comment" WHERE "answer_seconds" IS NOT NULL AND "is_eligible"
  ) AS a CROSS JOIN (VALUES ('d'), ('m')) AS g("grain")
  GROUP BY 1, 2, 3, 4, 5
) AS s GROUP BY "account_id", "grain", "start_date", "class";
