-- CreateTable
CREATE TABLE "mapping_profile" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "header_signature" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mapping_profile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mapping_profile_name_key" ON "mapping_profile"("name");
