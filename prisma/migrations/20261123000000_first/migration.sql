-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "population" INTEGER,
    "population_year" INTEGER,
    "population_source" TEXT,
    "established_date" DATE,
    "formerly_code" TEXT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" SERIAL NOT NULL,
    "region_code" TEXT,
    "parent_id" INTEGER,
    "kind" TEXT NOT NULL DEFAULT 'akimat',
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" SERIAL NOT NULL,
    "organization_id" INTEGER,
    "platform" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "handle_key" TEXT NOT NULL,
    "external_id" TEXT,
    "name" TEXT,
    "permalink" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Almaty',
    "opened_date" DATE,
    "closed_date" DATE,
    "is_reviewed" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_alias" (
    "account_id" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "account_alias_pkey" PRIMARY KEY ("account_id","kind","value")
);

-- CreateTable
CREATE TABLE "import" (
    "id" SERIAL NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" BIGINT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'uploaded',
    "format" TEXT,
    "kind" TEXT,
    "encoding" TEXT,
    "delimiter" TEXT,
    "options" JSONB NOT NULL DEFAULT '{}',
    "preview" JSONB,
    "progress_bytes" BIGINT NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "error_code" TEXT,
    "error_params" JSONB,
    "captured_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rejection" (
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "text" TEXT NOT NULL,

    CONSTRAINT "import_rejection_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "import_account" (
    "account_id" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "first_date" DATE NOT NULL,
    "last_date" DATE NOT NULL,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "import_account_pkey" PRIMARY KEY ("account_id","import_id")
);

-- CreateTable
CREATE TABLE "post" (
    "account_id" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(0) NOT NULL,
    "local_date" DATE NOT NULL,
    "local_hour" SMALLINT NOT NULL,
    "type" TEXT,
    "text" TEXT,
    "permalink" TEXT,
    "likes" INTEGER,
    "comments" INTEGER,
    "shares" INTEGER,
    "views" INTEGER,
    "reach" INTEGER,
    "saves" INTEGER,
    "reactions" JSONB,
    "followers_at_post" INTEGER,
    "captured_at" TIMESTAMPTZ(0) NOT NULL,
    "first_import_id" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("account_id","external_id")
);

-- CreateTable
CREATE TABLE "import_change" (
    "account_id" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("account_id","import_id","entity","key")
);

-- CreateTable
CREATE TABLE "follower_count" (
    "account_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "followers" INTEGER NOT NULL,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "first_import_id" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,

    CONSTRAINT "follower_count_pkey" PRIMARY KEY ("account_id","date")
);

-- CreateTable
CREATE TABLE "account_fact" (
    "account_id" INTEGER NOT NULL,
    "grain" CHAR(1) NOT NULL,
    "start_date" DATE NOT NULL,
    "posts" INTEGER NOT NULL,
    "active_days" INTEGER NOT NULL,
    "posts_by_hour" INTEGER[],
    "likes_missing" INTEGER NOT NULL,
    "likes_sum" BIGINT NOT NULL,
    "likes_values" INTEGER[],
    "likes_counts" INTEGER[],
    "comments_missing" INTEGER NOT NULL,
    "comments_sum" BIGINT NOT NULL,
    "comments_values" INTEGER[],
    "comments_counts" INTEGER[],
    "shares_missing" INTEGER NOT NULL,
    "shares_sum" BIGINT NOT NULL,
    "shares_values" INTEGER[],
    "shares_counts" INTEGER[],
    "views_missing" INTEGER NOT NULL,
    "views_sum" BIGINT NOT NULL,
    "views_values" INTEGER[],
    "views_counts" INTEGER[],
    "interactions_missing" INTEGER NOT NULL,
    "interactions_sum" BIGINT NOT NULL,
    "interactions_values" INTEGER[],
    "interactions_counts" INTEGER[],

    CONSTRAINT "account_fact_pkey" PRIMARY KEY ("account_id","grain","start_date")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "organization_region_code_idx" ON "organization"("region_code");

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- CreateIndex
CREATE INDEX "account_organization_id_idx" ON "account"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_platform_handle_key_key" ON "account"("platform", "handle_key");

-- CreateIndex
CREATE UNIQUE INDEX "account_alias_platform_kind_value_key" ON "account_alias"("platform", "kind", "value");

-- CreateIndex
CREATE INDEX "import_file_hash_idx" ON "import"("file_hash");

-- CreateIndex
CREATE INDEX "import_created_at_idx" ON "import"("created_at");

-- CreateIndex
CREATE INDEX "import_account_import_id_idx" ON "import_account"("import_id");

-- CreateIndex
CREATE INDEX "post_account_id_published_at_external_id_idx" ON "post"("account_id", "published_at", "external_id");

-- CreateIndex
CREATE INDEX "post_account_id_likes_external_id_idx" ON "post"("account_id", "likes", "external_id");

-- CreateIndex
CREATE INDEX "post_account_id_comments_external_id_idx" ON "post"("account_id", "comments", "external_id");

-- CreateIndex
CREATE INDEX "post_account_id_shares_external_id_idx" ON "post"("account_id", "shares", "external_id");

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_alias" ADD CONSTRAINT "account_alias_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rejection" ADD CONSTRAINT "import_rejection_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_account" ADD CONSTRAINT "import_account_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_account" ADD CONSTRAINT "import_account_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema can't say.

-- Search in texts by whole words and beginnings of words, in whatever language. Lower case is made with ICU,
-- since a database in the C locale would know the case of English letters only.
CREATE INDEX "post_text_search" ON "post" USING GIN (to_tsvector('simple', lower(coalesce("text", '') COLLATE "und-x-icu")));

-- A hidden count is null; a negative one is a fault that must not come in.
ALTER TABLE "post" ADD CONSTRAINT "post_counts_not_negative" CHECK (
  coalesce("likes", 0) >= 0 AND coalesce("comments", 0) >= 0 AND coalesce("shares", 0) >= 0
  AND coalesce("views", 0) >= 0 AND coalesce("reach", 0) >= 0 AND coalesce("saves", 0) >= 0
);
ALTER TABLE "follower_count" ADD CONSTRAINT "follower_count_not_negative" CHECK ("followers" >= 0);

-- Keyset pages compare ids byte by byte, in whatever collation the database was made.
ALTER TABLE "post" ALTER COLUMN "external_id" TYPE TEXT COLLATE "C";
