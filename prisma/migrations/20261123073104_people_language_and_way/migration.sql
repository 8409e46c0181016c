-- AlterTable
ALTER TABLE "person" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "person_session" ADD COLUMN     "way" TEXT;
