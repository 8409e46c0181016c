import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";
import { headerSignatureOf } from "./mapping/header-signature.ts";
import { cellsOfRejected, isNoteHeader, noteHeader } from "./mended-rows.ts";

test.each([
  ['a,"b, ""c""",d', ",", ["a", 'b, "c"', "d"]],
  ["a;b,c;", ";", ["a", "b,c", ""]],
  ['"two\nlines"\tb', "\t", ["two\nlines", "b"]],
  ["a,b", null, ["a", "b"]],
  ['a,"broken', ",", ['a,"broken']],
])("%j parted by %j", (text, delimiter, cells) => {
  expect(cellsOfRejected(text, delimiter)).toEqual(cells);
});

const notes = [noteHeader("Жол"), noteHeader("Себебі")];

test("our notes do not make a table another kind", () => {
  expect(notes.map(isNoteHeader)).toEqual([true, true]);
  expect(isNoteHeader("Akimetrics")).toBe(false);
  expect(headerSignatureOf([...notes, "Күні", "Лайк"])).toBe(headerSignatureOf(["Лайк", "Күні"]));
});

test("mended rows are read without our guards against formulas, and other files with every sign", async () => {
  const header = "platform,account,post_id,published_at,text,likes";
  const row = "telegram,'@arka_example,7,2025-03-01T10:00:00Z,'=2+2,4";
  const { posts } = await readText(`${notes.join(",")},${header}\n5,reason,${row}\n`);
  expect(posts).toMatchObject([{ account: { handle: "arka_example" }, text: "=2+2", likes: 4 }]);
  const plain = await readText(`${header}\n${row.replace("'@", "@")}\n`);
  expect(plain.posts).toMatchObject([{ text: "'=2+2" }]);
});
