import { describe, expect, test } from "vitest";
import { findAccountByHandle, getAccount } from "#lib/data/accounts/accounts.ts";
import { listPlacedOrganizations } from "#lib/data/accounts/organizations.ts";
import { attachAccount, createOrganization } from "#lib/data/accounts/place-account.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { machineOwner } from "#lib/data/installation/audit.ts";
import { listAccountEvents } from "#lib/data/register/account-events.ts";
import { addProof, listProofs } from "#lib/data/register/account-proofs.ts";
import { applyRegister } from "#lib/data/register/apply-register.ts";
import { archiveAccount } from "#lib/data/register/archive-account.ts";
import { checkPage } from "#lib/data/register/check-page.ts";
import { createAccount } from "#lib/data/register/create-account.ts";
import { noteNotOfficial } from "#lib/data/register/not-official-pages.ts";
import { planRegister } from "#lib/data/register/plan-register.ts";
import { readRegisterSheet, sheetCells } from "#lib/data/register/register-sheet.ts";
import { updateAccount } from "#lib/data/register/update-account.ts";
import { updateOrganization } from "#lib/data/register/update-organization.ts";
import { csvOf, pageDialect } from "#lib/export/csv.ts";
import { readRegister } from "#lib/importers/register/read-register.ts";
import { registerColumns } from "#lib/importers/register/register-columns.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { takeText } from "#tests/setup/take-text.ts";

const withCode = (code: string) => expect.objectContaining({ code });
const plain = { name: null, externalId: null, timeZone: "Asia/Almaty", openedDate: null, closedDate: null };
const names = (word: string) => ({ kk: `${word} kk`, ru: `${word} ru`, en: `${word} en` });

let number = 0;
async function newAccount(handle: string, platform: "facebook" | "instagram" = "facebook"): Promise<number> {
  number += 1;
  const organizationId = await createOrganization({ regionCode: "KZ-61", kind: "akimat", names: names(`O${number}`) });
  return createAccount({ ...plain, platform, handle, organizationId }, machineOwner);
}

const fieldsOf = async (id: number) => {
  const { handle, name, externalId, timeZone, openedDate, closedDate } = await getAccount(id);
  return { handle, name, externalId, timeZone, openedDate, closedDate };
};

describe("the register", () => {
  useDatabase();

  test("a page is registered once, under whatever name it is known", async () => {
    const id = await newAccount("sunny.akimat");
    expect(await getAccount(id)).toMatchObject({
      isReviewed: true,
      permalink: "https://www.facebook.com/sunny.akimat",
    });
    await expect(newAccount("@Sunny.Akimat")).rejects.toThrow(withCode("account_exists"));
    await expect(newAccount("no page")).rejects.toThrow(withCode("handle_malformed"));
  });

  test("a new handle leaves the former one as a name, and history tells", async () => {
    const id = await newAccount("was.called");
    await updateAccount(id, { ...(await fieldsOf(id)), handle: "is.called", openedDate: "2020-01-02" }, machineOwner);
    expect((await findAccountByHandle("facebook", "was.called"))?.handle).toBe("is.called");
    const events = await listAccountEvents(id);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: "handle", before: "was.called", after: "is.called" }),
    );
    expect(events).toContainEqual(expect.objectContaining({ kind: "opened", date: "2020-01-02" }));
    await newAccount("taken");
    await expect(updateAccount(id, { ...(await fieldsOf(id)), handle: "taken" }, machineOwner)).rejects.toThrow(
      withCode("account_exists"),
    );
    const entries = await getDatabase().prisma.auditEntry.findMany({
      where: { entity: "account", entityId: String(id) },
    });
    expect(entries.map(({ action }) => action)).toEqual(["account.create", "account.attach", "account.update"]);
  });

  test("an account moves between organizations, and history names both", async () => {
    const id = await newAccount("moves");
    const left = (await getAccount(id)).organization?.id;
    const joined = await createOrganization({ regionCode: "KZ-27", kind: "department", names: names("West") });
    await attachAccount(id, joined, machineOwner);
    expect((await listAccountEvents(id))[0]).toMatchObject({
      kind: "organization",
      before: String(left),
      after: String(joined),
    });
    expect((await getAccount(id)).timeZone).toBe("Asia/Oral");
  });

  test("another region of an organization moves the posts of its accounts", async () => {
    await takeText("platform,account,post_id,published_at\nfacebook,wanders,1,2023-05-10T18:30:00Z\n");
    const account = await findAccountByHandle("facebook", "wanders");
    const id = account?.id ?? 0;
    const organization = await createOrganization({ regionCode: "KZ-61", kind: "akimat", names: names("Wanderer") });
    await attachAccount(id, organization);
    const day = async () =>
      (await getDatabase().pool.query("SELECT published_at, local_date FROM post WHERE account_id = $1", [id])).rows[0];
    const before = await day();
    expect(before.local_date).toBe("2023-05-11");
    const moved = { regionCode: "KZ-27", kind: "akimat", names: names("Wanderer") };
    await updateOrganization(organization, moved, machineOwner);
    expect(await day()).toEqual({ ...before, local_date: "2023-05-10" });
  });

  test("organizations are a tree without circles", async () => {
    const make = (word: string, parentId: number | null) =>
      createOrganization({ regionCode: null, kind: "ministry", names: names(word), parentId });
    const top = await make("Ministry", null);
    const below = await make("Department", top);
    const asked = { regionCode: null, kind: "ministry", names: names("Ministry"), parentId: below };
    await expect(updateOrganization(top, asked, machineOwner)).rejects.toThrow(withCode("organization_circle"));
    expect((await listPlacedOrganizations()).find(({ id }) => id === below)?.parentId).toBe(top);
  });

  test("is it official? Yes with proof, registered without, put away, renamed, unknown", async () => {
    const id = await newAccount("asked.about", "instagram");
    const verdict = async (address: string) => (await checkPage(address)).verdict;
    const address = "https://www.instagram.com/Asked.About/";
    expect(await verdict(address)).toBe("registered");
    const proof = { kind: "verified_mark", url: null, checkedBy: "A", checkedDate: "2024-01-01" } as const;
    await addProof(id, proof, machineOwner);
    expect(await checkPage(address)).toMatchObject({ verdict: "official", account: { id } });
    await updateAccount(id, { ...(await fieldsOf(id)), handle: "asked.anew" }, machineOwner);
    expect(await verdict(address)).toBe("former_handle");
    await archiveAccount(id, true, machineOwner);
    expect(await verdict("instagram.com/asked.anew")).toBe("retired");
    expect(await verdict("https://vk.com/asked.anew")).toBe("unknown");
    await expect(checkPage("https://example.kz/asked")).rejects.toThrow(withCode("page_address_malformed"));
  });

  test("an impostor is told, also one who took a handle that was given up", async () => {
    const id = await newAccount("given.up");
    await expect(noteNotOfficial("facebook.com/given.up", "impostor", "x", machineOwner)).rejects.toThrow(
      withCode("page_is_registered"),
    );
    await updateAccount(id, { ...(await fieldsOf(id)), handle: "now.called" }, machineOwner);
    await noteNotOfficial("https://facebook.com/given.up", "impostor", "Asks for money", machineOwner);
    expect(await checkPage("https://m.facebook.com/given.up/")).toMatchObject({
      verdict: "impostor",
      note: "Asks for money",
    });
    await noteNotOfficial("https://t.me/fans_of_akimat", "unofficial", "Kept by residents", machineOwner);
    expect((await checkPage("https://t.me/fans_of_akimat/12")).verdict).toBe("unofficial");
  });

  test("a proof needs an address that can be opened and a day that has been", async () => {
    const id = await newAccount("needs.proof");
    const proof = {
      kind: "site_link",
      url: "https://akimat.example/",
      checkedBy: "A",
      checkedDate: "2024-01-01",
    } as const;
    const add = (changed: Partial<Parameters<typeof addProof>[1]>) =>
      addProof(id, { ...proof, ...changed }, machineOwner);
    await expect(add({ url: null })).rejects.toThrow(withCode("proof_url_malformed"));
    await expect(add({ url: "javascript:alert(1)" })).rejects.toThrow(withCode("proof_url_malformed"));
    await expect(add({ checkedDate: "2999-01-01" })).rejects.toThrow(withCode("day_out_of_range"));
    await expect(add({ checkedBy: " " })).rejects.toThrow(withCode("checked_by_blank"));
    expect((await listProofs([id])).size).toBe(0);
  });

  test("the register goes out as a table and comes back unchanged", async () => {
    const text = csvOf(registerColumns, sheetCells(await readRegisterSheet()), pageDialect);
    const planned = await planRegister(readRegister(text));
    expect(planned.length).toBeGreaterThan(5);
    expect(planned.filter(({ verdict }) => verdict !== "same")).toEqual([]);
  });

  test("a table is shown first, then done; what is wrong in it is left out", async () => {
    const text = [
      "platform;handle;name;organization_kk;organization_ru;organization_en;region;proof;proof_url;checked_by;checked",
      "telegram;fresh_akimat;Fresh;Жаңа;Новый;New;KZ-27;site_link;https://akimat.example/;A;2024-05-01",
      "instagram;fresh_akimat;;Жаңа;Новый;New;KZ-27;;;;",
      "facebook;needs.proof;Renamed;;;;;;;;",
      "orkut;nobody;;;;;;;;;",
      "telegram;fresh_akimat;;;;;;;;;",
      "telegram;half;;Жарты;;;;;;;",
      "",
    ].join("\n");
    const rows = readRegister(text);
    const before = await getDatabase().prisma.account.count();
    const planned = await planRegister(rows);
    expect(planned.map(({ verdict }) => verdict)).toEqual(["new", "new", "changed", "refused", "refused", "refused"]);
    expect(planned[2]?.changes).toEqual([{ column: "name", before: null, after: "Renamed" }]);
    expect(await getDatabase().prisma.account.count()).toBe(before);
    const done = await applyRegister(rows, machineOwner);
    expect(done.map(({ verdict }) => verdict)).toEqual(["new", "new", "changed", "refused", "refused", "refused"]);
    expect(done[4]?.refusal).toEqual({ code: "register_row_repeated", params: { line: 2 } });
    const fresh = await findAccountByHandle("telegram", "fresh_akimat");
    expect(fresh).toMatchObject({ timeZone: "Asia/Oral", organization: { names: { ru: "Новый" } } });
    expect((await findAccountByHandle("instagram", "fresh_akimat"))?.organization?.id).toBe(fresh?.organization?.id);
    expect((await checkPage("t.me/fresh_akimat")).verdict).toBe("official");
    expect(await planRegister(readRegister(text.split("\n").slice(0, 4).join("\n")))).toMatchObject([
      { verdict: "same" },
      { verdict: "same" },
      { verdict: "same" },
    ]);
  });

  test("a table tells history and the audit trail what forms would, and weighs who speaks for whom", async () => {
    await takeText("platform,account,post_id,published_at\ninstagram,spoken.for,1,2023-05-10T18:30:00Z\n");
    await takeText(
      "platform,account,post_id,comment_id,parent_id,author,by_account,published_at,text\n" +
        "instagram,spoken.for,1,a,,@its.press,,2023-05-10T19:00:00Z,Жауап\n",
    );
    const id = (await findAccountByHandle("instagram", "spoken.for"))?.id ?? 0;
    const official = async () =>
      (await getDatabase().pool.query("SELECT is_official, local_date FROM comment WHERE account_id = $1", [id])).rows;
    expect(await official()).toEqual([{ is_official: false, local_date: "2023-05-11" }]);
    const table = (handle: string, name: string) =>
      readRegister(
        `platform,handle,page_id,name,organization_kk,organization_ru,organization_en,region,opened\n` +
          `instagram,spoken.for,,${name},Сөз,Слово,Word,KZ-27,2019-02-03\n` +
          `instagram,${handle},77001,Press,Сөз,Слово,Word,KZ-27,\n`,
      );
    await applyRegister(table("its.press", "Spoken"), machineOwner);
    expect(await official()).toEqual([{ is_official: true, local_date: "2023-05-11" }]);
    expect((await listAccountEvents(id)).map(({ kind }) => kind).sort()).toEqual(["name", "opened", "organization"]);
    const trail = await getDatabase().prisma.auditEntry.findMany({
      where: { entity: "account", entityId: String(id) },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual(["account.attach", "account.update"]);
    expect(trail[1]?.after).toMatchObject({ name: "Spoken", timeZone: "Asia/Oral", openedDate: "2019-02-03" });
    const again = await applyRegister(table("its.other.press", "Spoken"), machineOwner);
    expect(again.map(({ verdict, refusal }) => [verdict, refusal?.code])).toEqual([
      ["same", undefined],
      ["refused", "account_exists"],
    ]);
  });
});
