-- AlterTable
ALTER TABLE "import" ADD COLUMN     "parts" JSONB;

-- AlterTable
ALTER TABLE "import_account" DROP CONSTRAINT "import_account_pkey",
ADD CONSTRAINT "import_account_pkey" PRIMARY KEY ("account_id", "import_id", "kind");

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "language" TEXT;

-- CreateTable
CREATE TABLE "comment" (
    "account_id" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "post_external_id" TEXT,
    "parent_external_id" TEXT,
    "is_reply" BOOLEAN,
    "published_at" TIMESTAMPTZ(0) NOT NULL,
    "local_date" DATE NOT NULL,
    "local_hour" SMALLINT NOT NULL,
    "author_hash" BYTEA,
    "is_by_account" BOOLEAN,
    "is_official" BOOLEAN,
    "tells_parents" BOOLEAN NOT NULL,
    "is_complete" BOOLEAN NOT NULL,
    "text" TEXT,
    "language" TEXT,
    "is_question" BOOLEAN NOT NULL,
    "likes" INTEGER,
    "permalink" TEXT,
    "mention_hashes" BYTEA[],
    "thread_external_id" TEXT,
    "inferred_parent_external_id" TEXT,
    "inferred_by" TEXT,
    "is_eligible" BOOLEAN NOT NULL,
    "answer_external_id" TEXT,
    "answer_seconds" INTEGER,
    "answer_working_days" INTEGER,
    "answer_language" TEXT,
    "inferred_answer_external_id" TEXT,
    "inferred_answer_seconds" INTEGER,
    "inferred_answer_working_days" INTEGER,
    "asker_returned" BOOLEAN NOT NULL,
    "thread_replies" INTEGER NOT NULL,
    "is_waiting" BOOLEAN NOT NULL,
    "captured_at" TIMESTAMPTZ(0) NOT NULL,
    "captured_date" DATE NOT NULL,
    "first_import_id" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,
    "not_seen_import_id" INTEGER,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("account_id","external_id")
);

-- CreateTable
CREATE TABLE "commenter" (
    "account_id" INTEGER NOT NULL,
    "author_hash" BYTEA NOT NULL,
    "has_id" BOOLEAN NOT NULL,
    "handle_hash" BYTEA,
    "name_hash" BYTEA,
    "is_official" BOOLEAN NOT NULL,

    CONSTRAINT "commenter_pkey" PRIMARY KEY ("account_id","author_hash")
);

-- CreateTable
CREATE TABLE "comment_block" (
    "account_id" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "captured_at" TIMESTAMPTZ(0) NOT NULL,
    "external_ids" TEXT[],
    "likes" INTEGER[],

    CONSTRAINT "comment_block_pkey" PRIMARY KEY ("account_id","month","import_id")
);

-- CreateTable
CREATE TABLE "post_thread" (
    "account_id" INTEGER NOT NULL,
    "post_external_id" TEXT NOT NULL,
    "comments" INTEGER NOT NULL,
    "official_comments" INTEGER NOT NULL,
    "citizen_comments" INTEGER NOT NULL,
    "eligible" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "official_replies" INTEGER NOT NULL,

    CONSTRAINT "post_thread_pkey" PRIMARY KEY ("account_id","post_external_id")
);

-- CreateTable
CREATE TABLE "comment_mark" (
    "account_id" INTEGER NOT NULL,
    "comment_external_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "marked_by" TEXT,
    "marked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_mark_pkey" PRIMARY KEY ("account_id","comment_external_id")
);

-- CreateTable
CREATE TABLE "reply_fact" (
    "account_id" INTEGER NOT NULL,
    "grain" CHAR(1) NOT NULL,
    "start_date" DATE NOT NULL,
    "comments" INTEGER NOT NULL,
    "official_comments" INTEGER NOT NULL,
    "citizen_comments" INTEGER NOT NULL,
    "author_not_told" INTEGER NOT NULL,
    "parent_not_told" INTEGER NOT NULL,
    "incompletely_collected" INTEGER NOT NULL,
    "eligible" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "answered_by_latency" INTEGER[],
    "open_by_latency" INTEGER[],
    "answered_by_working_days" INTEGER[],
    "open_by_working_days" INTEGER[],
    "inferred_answered" INTEGER NOT NULL,
    "inferred_answered_by_latency" INTEGER[],
    "inferred_open_by_latency" INTEGER[],
    "inferred_answered_by_working_days" INTEGER[],
    "inferred_open_by_working_days" INTEGER[],
    "needs_no_answer" INTEGER NOT NULL,
    "answered_elsewhere" INTEGER NOT NULL,
    "citizen_returned" INTEGER NOT NULL,
    "replies_in_threads" INTEGER NOT NULL,
    "questions" INTEGER NOT NULL,
    "questions_answered" INTEGER NOT NULL,
    "asked_by_hour" INTEGER[],
    "answered_by_hour" INTEGER[],
    "asked_by_language" INTEGER[],
    "answered_by_language" INTEGER[],
    "posts_collected" INTEGER NOT NULL,
    "posts_with_citizen_comment" INTEGER NOT NULL,
    "posts_with_official_comment" INTEGER NOT NULL,
    "posts_with_official_reply" INTEGER NOT NULL,
    "posts_by_language" INTEGER[],

    CONSTRAINT "reply_fact_pkey" PRIMARY KEY ("account_id","grain","start_date")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_name" TEXT,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "address" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_account_id_published_at_external_id_idx" ON "comment"("account_id", "published_at", "external_id");

-- CreateIndex
CREATE INDEX "comment_account_id_post_external_id_published_at_idx" ON "comment"("account_id", "post_external_id", "published_at");

-- CreateIndex
CREATE INDEX "comment_block_account_id_import_id_idx" ON "comment_block"("account_id", "import_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_entity_entity_id_idx" ON "audit_entry"("entity", "entity_id");

-- What the Prisma schema can't say.

-- Keyset pages and set-based joins compare ids byte by byte, in whatever collation the database was made.
ALTER TABLE "comment"
  ALTER COLUMN "external_id" TYPE TEXT COLLATE "C",
  ALTER COLUMN "post_external_id" TYPE TEXT COLLATE "C",
  ALTER COLUMN "parent_external_id" TYPE TEXT COLLATE "C",
  ALTER COLUMN "thread_external_id" TYPE TEXT COLLATE "C",
  ALTER COLUMN "inferred_parent_external_id" TYPE TEXT COLLATE "C",
  ALTER COLUMN "answer_external_id" TYPE TEXT COLLATE "C",
  ALTER COLUMN "inferred_answer_external_id" TYPE TEXT COLLATE "C";
ALTER TABLE "post_thread" ALTER COLUMN "post_external_id" TYPE TEXT COLLATE "C";
ALTER TABLE "comment_mark" ALTER COLUMN "comment_external_id" TYPE TEXT COLLATE "C";

ALTER TABLE "comment" ADD CONSTRAINT "comment_likes_not_negative" CHECK (coalesce("likes", 0) >= 0);
ALTER TABLE "comment" ADD CONSTRAINT "comment_answer_not_before_question" CHECK (
  coalesce("answer_seconds", 0) >= 0 AND coalesce("inferred_answer_seconds", 0) >= 0
);

-- The waiting lists, oldest first, and the order statistics of first-reply times, each as long as what it lists.
CREATE INDEX "comment_waiting" ON "comment" ("account_id", "published_at", "external_id") WHERE "is_waiting";
CREATE INDEX "comment_waiting_question" ON "comment" ("account_id", "published_at", "external_id")
  WHERE "is_waiting" AND "is_question";
CREATE INDEX "comment_answer_seconds" ON "comment" ("account_id", "answer_seconds", "local_date")
  WHERE "answer_seconds" IS NOT NULL;

-- An audit log that can be rewritten proves nothing.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entries of the audit log are neither changed nor deleted';
END
$$;
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
