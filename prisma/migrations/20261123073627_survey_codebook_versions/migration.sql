-- CreateTable
CREATE TABLE "survey_codebook_version" (
    "survey_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "codebook" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_codebook_version_pkey" PRIMARY KEY ("survey_id","version")
);

-- AddForeignKey
ALTER TABLE "survey_codebook_version" ADD CONSTRAINT "survey_codebook_version_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
