-- AlterTable
ALTER TABLE "account" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "account_proof" (
    "account_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "checked_by" TEXT NOT NULL,
    "checked_date" DATE NOT NULL,

    CONSTRAINT "account_proof_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "account_event" (
    "account_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "not_official_page" (
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "handle_key" TEXT NOT NULL,
    "external_id" TEXT,
    "kind" TEXT NOT NULL,
    "account_id" INTEGER,
    "note" TEXT NOT NULL,
    "noted_date" DATE NOT NULL,

    CONSTRAINT "not_official_page_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "not_official_page_platform_external_id_idx" ON "not_official_page"("platform", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "not_official_page_platform_handle_key_key" ON "not_official_page"("platform", "handle_key");
