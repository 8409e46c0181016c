import "server-only";
import { AkimetricsError } from "../../errors.ts";
import type { RegisterRow } from "../../importers/register/read-register.ts";
import type { Actor } from "../audit.ts";
import { attachAccount, createOrganization } from "../place-account.ts";
import { addProof } from "./account-proofs.ts";
import { createAccount } from "./create-account.ts";
import { type PlannedRow, planRegister, type RowWrite } from "./plan-register.ts";
import { updateAccount } from "./update-account.ts";

/** The number of a row's organization; one that several rows name anew is registered once. */
async function organizationIdOf(
  organization: RowWrite["organization"],
  created: Map<string, number>,
  actor: Actor,
): Promise<number | null> {
  if (organization === null) return null;
  if ("id" in organization) return organization.id;
  const key = JSON.stringify(organization);
  const id = created.get(key) ?? (await createOrganization(organization, actor));
  created.set(key, id);
  return id;
}

async function writeRow(write: RowWrite, created: Map<string, number>, actor: Actor): Promise<void> {
  const { accountId, platform, fields, proof } = write;
  const id = accountId ?? (await createAccount({ ...fields, platform, organizationId: null }, actor));
  const organizationId = await organizationIdOf(write.organization, created, actor);
  if (organizationId !== null) await attachAccount(id, organizationId, actor);
  // The zone that the row names outranks that of the region.
  await updateAccount(id, fields, actor);
  if (proof) await addProof(id, proof, actor);
}

/** Does what a file says of the register, row by row. Rows that are refused are left out and told. */
export async function applyRegister(rows: readonly RegisterRow[], actor: Actor): Promise<PlannedRow[]> {
  const created = new Map<string, number>();
  const done: PlannedRow[] = [];
  for (const planned of await planRegister(rows)) {
    try {
      if (planned.write) await writeRow(planned.write, created, actor);
      done.push(planned);
    } catch (error) {
      // What a row before this one did can stand in its way, such as the same page once more.
      if (!(error instanceof AkimetricsError)) throw error;
      const refusal = { code: error.code, params: error.params };
      done.push({ ...planned, verdict: "refused", changes: [], refusal, write: null });
    }
  }
  return done;
}
