-- AlterTable
ALTER TABLE "post" ADD COLUMN     "not_seen_import_id" INTEGER;

-- CreateTable
CREATE TABLE "capture_block" (
    "account_id" INTEGER NOT NULL,
    "import_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "captured_at" TIMESTAMPTZ(0) NOT NULL,
    "external_ids" TEXT[],
    "likes" INTEGER[],
    "comments" INTEGER[],
    "shares" INTEGER[],
    "views" INTEGER[],

    CONSTRAINT "capture_block_pkey" PRIMARY KEY ("account_id","month","import_id")
);

-- CreateIndex
CREATE INDEX "capture_block_account_id_import_id_idx" ON "capture_block"("account_id", "import_id");
