import "server-only";
import { getDatabase } from "../database/db.ts";

const key = "aggregatesPublic";

/** Whether visitors may see aggregates; they may until an admin says otherwise. */
export async function areAggregatesPublic(): Promise<boolean> {
  const row = await getDatabase().prisma.setting.findUnique({ where: { key } });
  return row?.value !== false;
}

/** Opens aggregates to visitors, or closes them. */
export async function setAggregatesPublic(value: boolean): Promise<void> {
  const updatedAt = new Date();
  await getDatabase().prisma.setting.upsert({
    where: { key },
    create: { key, value, updatedAt },
    update: { value, updatedAt },
  });
}
