-- AlterTable
ALTER TABLE "account_fact" ALTER COLUMN "interactions_values" SET DATA TYPE BIGINT[];

-- AlterTable
ALTER TABLE "capture_block" ADD COLUMN     "carries" TEXT[];

-- AlterTable
ALTER TABLE "follower_count" ADD COLUMN     "captured_at" TIMESTAMPTZ(0) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Blocks of before say of all four counts.
UPDATE "capture_block" SET "carries" = ARRAY['likes', 'comments', 'shares', 'views'] WHERE "carries" IS NULL;

-- A text may be longer than a search index can hold; its first 200,000 characters are searched.
DROP INDEX "post_text_search";
CREATE INDEX "post_text_search" ON "post"
  USING GIN (to_tsvector('simple', lower(left(coalesce("text", ''), 200000) COLLATE "und-x-icu")));
