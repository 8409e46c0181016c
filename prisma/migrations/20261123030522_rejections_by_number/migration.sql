-- AlterTable
ALTER TABLE "import_rejection" ADD COLUMN "number" INTEGER, ADD COLUMN "part" TEXT;

-- Until now a line stood once in an import, so it can serve as the number.
UPDATE "import_rejection" SET "number" = "line";

-- AlterTable
ALTER TABLE "import_rejection" DROP CONSTRAINT "import_rejection_pkey",
ALTER COLUMN "number" SET NOT NULL,
ADD CONSTRAINT "import_rejection_pkey" PRIMARY KEY ("import_id", "number");
