-- CreateTable
CREATE TABLE "survey" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "codebook" JSONB NOT NULL,
    "codebook_version" INTEGER NOT NULL DEFAULT 1,
    "first_import_id" INTEGER,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_form" (
    "id" SERIAL NOT NULL,
    "survey_id" INTEGER NOT NULL,
    "language" TEXT,
    "format" TEXT NOT NULL,
    "signature_hash" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "form_id" INTEGER NOT NULL,
    "response_no" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(0),
    "language" TEXT,
    "is_complete" BOOLEAN,
    "import_ids" INTEGER[],
    "is_current" BOOLEAN NOT NULL,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("form_id","response_no")
);

-- CreateTable
CREATE TABLE "survey_value" (
    "form_id" INTEGER NOT NULL,
    "column_no" SMALLINT NOT NULL,
    "value_no" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "survey_value_pkey" PRIMARY KEY ("form_id","column_no","value_no")
);

-- CreateTable
CREATE TABLE "survey_block" (
    "form_id" INTEGER NOT NULL,
    "column_no" SMALLINT NOT NULL,
    "block_no" INTEGER NOT NULL,
    "value_nos" INTEGER[],

    CONSTRAINT "survey_block_pkey" PRIMARY KEY ("form_id","column_no","block_no")
);

-- CreateIndex
CREATE UNIQUE INDEX "survey_name_key" ON "survey"("name");

-- CreateIndex
CREATE INDEX "survey_form_signature_hash_idx" ON "survey_form"("signature_hash");

-- CreateIndex
CREATE UNIQUE INDEX "survey_form_survey_id_signature_hash_key" ON "survey_form"("survey_id", "signature_hash");

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_form_id_key_fingerprint_key" ON "survey_response"("form_id", "key", "fingerprint");

-- AddForeignKey
ALTER TABLE "survey_form" ADD CONSTRAINT "survey_form_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
