import { expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { machineOwner, recordAudit } from "#lib/data/installation/audit.ts";
import { useDatabase } from "../setup/database.ts";

useDatabase();

test.each(["UPDATE audit_entry SET action = 'nothing'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
  "the database refuses: %s",
  async (statement) => {
    await recordAudit({ actor: machineOwner, action: "account.alias", entity: "account", entityId: 1 });
    await expect(getDatabase().pool.query(statement)).rejects.toThrow(/neither changed nor deleted/);
  },
);
