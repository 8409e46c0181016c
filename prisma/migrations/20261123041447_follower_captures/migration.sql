-- CreateTable
CREATE TABLE "follower_capture" (
    "account_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "import_id" INTEGER NOT NULL,
    "captured_at" TIMESTAMPTZ(0) NOT NULL,
    "followers" INTEGER NOT NULL,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "follower_capture_pkey" PRIMARY KEY ("account_id","date","import_id")
);

-- CreateIndex
CREATE INDEX "follower_capture_import_id_idx" ON "follower_capture"("import_id");

-- What is known of earlier imports: the word that stands, and the words that others took the place of.
INSERT INTO "follower_capture" ("account_id", "date", "import_id", "captured_at", "followers", "is_illustrative")
SELECT "account_id", "date", "import_id", "captured_at", "followers", "is_illustrative" FROM "follower_count";

INSERT INTO "follower_capture" ("account_id", "date", "import_id", "captured_at", "followers", "is_illustrative")
SELECT c."account_id", c."key"::date, b."import_id", coalesce(b."captured_at", 'epoch'), b."followers", coalesce(b."is_illustrative", false)
FROM "import_change" AS c, jsonb_populate_record(NULL::"follower_count", c."before") AS b
WHERE c."entity" = 'follower_count'
ON CONFLICT DO NOTHING;

DELETE FROM "import_change" WHERE "entity" = 'follower_count';
