import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBytes } from "#tests/read-import.ts";
import { zipFile } from "#tests/zip-file.ts";
import { openImport } from "../open-import.ts";

// Written with `xz`, which tests can't count on: a table of posts 1 and 2, a row of post 3, that table packed twice,
// and two posts of instaloader.
const packed = Buffer.from(
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ACYAGddADgbCEhs3tJjscLrxkiFv6ObvBFszTw5GTVLD6l/xobVc+NDRo7uTUY+J8LHNMDPDE7r19" +
    "kBAyTwNM4N/z8WfRvhV1Pl5P72GSCh5zF5mVLjnghALC0KmgYzfYp2kkGah0cF11ZdwAAAAKCWA5/nIYpaAAGDAZkBAAACX5unscRn+wIAAAAA" +
    "BFla",
  "base64",
);
const row = Buffer.from(
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAzdGVsZWdyYW0sYWtpbWF0LDMsMjAyMy0wNS0yNFQxMDowMDowMFos0KHTmdC70LXQvCw3CgAknK" +
    "Q13SLMagABTDSXQf5dH7bzfQEAAAAABFla",
  "base64",
);
const twice = Buffer.from(
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQCf/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ABkAGNdADgbCEhs3tJjscLrxkiFv6ObvBFszTw5GT" +
    "VLD6l/xobVc+NDRo7uTUY+J8LHNMDPDE7r19kBAyTwNM4N/z8WfRvhV1Pl5P72GSCh5zF5mVLjnghALC0KmgYzfYp2kkGL4KqoAAAAEzNwodKW" +
    "7KcAAX9lxUX5tR+2830BAAAAAARZWgDGLUBRbrO0igABuAGgAQAARx8FRLHEZ/sCAAAAAARZWg==",
  "base64",
);
const posts = [
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AEXAMJdAD2IicczqOaooQVa7jJWeI5WRkKi6FbK8NKaPTLtxSIPU6HPkV+sjyPpWnJKpbhrbLo2WB" +
    "Tnob5YiM4Rcg1KBa+fY+X2NeEU6yRDhsChAH35ipo/8hsBfA9uNm32p4xo59vpfN1Ox5ikeMoP0hkLopx0XX53pQ8ZLIBpJbQ0a/0TisgAD9/N" +
    "7B3KYwZCv4YXoHaLgmoTpXqjatl80EA9hbaqr1UipXv0ou23UmE1YedAo+C7dEBN/3ympcaO6YMUqQQAAAAAiJskt8cnVVsAAd4BmAIAABedca" +
    "2xxGf7AgAAAAAEWVo=",
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AEXAMJdAD2IicczqOaooQVa7jJWeI5WRkKi6FbK8NKaPTLtxSIPU6HPkV+sjyPpWnJKpbhr1XV1IZ" +
    "+zdnR+/Jgi69irXj6f3w/QyhoshF48xdBJbQo0dljXfHz82R+xNm32p4xo59vpfN1Ox5ikeMoP0hkLopx0XX53pQ8ZLIBpJbQ0a/0TisgAD9/N" +
    "7B3KYwZCv4YXoHaLgmoTpXqjatl80EA9hbaqr1UipXv0ou23UmE1YedAo+C7dEBN/3ympcaO6YMUqQQAAAAA04h4/SknueUAAd4BmAIAABedca" +
    "2xxGf7AgAAAAAEWVo=",
].map((text) => Buffer.from(text, "base64"));

const idsOf = (found: { readonly posts: readonly { externalId: string }[] }): string[] =>
  found.posts.map(({ externalId }) => externalId);
const everyByte = (bytes: Uint8Array): number[] => Array.from(bytes, (_, at) => at);
const damaged = { code: "archive_damaged" };

describe("an .xz file", () => {
  test("is read as what is inside, wherever it is cut on its way", async () => {
    for (const cuts of [[], everyByte(packed)]) {
      expect(idsOf(await readBytes(packed, { fileName: "posts.csv.xz" }, cuts))).toEqual(["1", "2"]);
    }
  });

  test("of several streams is the file of them all", async () => {
    const both = Buffer.concat([packed, row]);
    for (const cuts of [[], everyByte(both)]) expect(idsOf(await readBytes(both, {}, cuts))).toEqual(["1", "2", "3"]);
  });

  test("that was cut off, changed or goes on with something else is refused", async () => {
    for (const length of [8, 40, packed.length - 20, packed.length - 1]) {
      await expect(readBytes(packed.subarray(0, length))).rejects.toMatchObject(damaged);
    }
    for (let at = 24; at < packed.length; at += 7) {
      const changed = Buffer.from(packed);
      changed[at] = (changed[at] ?? 0) ^ 4;
      await expect(readBytes(changed)).rejects.toMatchObject(damaged);
    }
    await expect(readBytes(Buffer.concat([packed, Buffer.from("more")]))).rejects.toMatchObject(damaged);
  });

  test("may be gzipped or zipped once more, but not stand in another one", async () => {
    expect(idsOf(await readBytes(gzipSync(packed)))).toEqual(["1", "2"]);
    const folder = zipFile(posts.map((data, i) => ({ name: `arka/2023-05-0${i + 1}_UTC.json.xz`, data })));
    expect(await readBytes(folder, { fileName: "arka.zip" })).toMatchObject({
      posts: [{ externalId: "A", likes: 21 }, { externalId: "B" }],
      rejections: [],
      warnings: [],
    });
    await expect(readBytes(twice)).rejects.toMatchObject({ code: "archive_unsupported", params: { kind: "xz" } });
  });

  test("that nobody reads to its end does not hold up the next one", async () => {
    const opened = await openImport(
      (async function* () {
        yield packed;
      })(),
      { fileName: "posts.csv.xz" },
    );
    await opened.close();
    const found = await Promise.all([
      readBytes(packed),
      readBytes(packed.subarray(0, 60)).catch(() => null),
      readBytes(packed),
    ]);
    expect(found.map((read) => read && idsOf(read))).toEqual([["1", "2"], null, ["1", "2"]]);
  });

  test("that unpacks to hundreds of times its size is given up", async () => {
    const bomb = Buffer.from(
      "H4sIAAAAAAACA/trXhURxcDA8uzaFjcmBkVGAQYGhhUFfW3//+cwHoxlsJDm8Mi5dyl546HXR3Mr0+Yc+yCp5PN+0c2LrCKSfzYZ" +
        "hLT8vlT3tOIhw8zag5v0Kv18+EWSNu7w3c/E4x2nND9j2h0xPk+JhQ5MTge97JffsmV8GeHy3nbxOmHRW6vE9yzIeZM20/u3I1fk" +
        "jYkhWp8/nVMSVpG5O+3nAYbnD5JTE5K2pWlvL7w/QUby4GfNn1dz5F755eyMiMm4cfZrkkBb2c4TidFWmf7NaX9T96TNffHXQXvG" +
        "za/113il7WvLVzeLKOZdvFr12U4kOKlsTeSTp9GsHD+P31r753eQdslZuWgFp593g21/aKZwWjec1sq5v9X6w5G9evGr+O2805wm" +
        "CPP9F5j8o7Ai8gf32f9TNdz4V/6pufd7loFe2IH+1s/NjQdSj6gG//g60cyQdemGd/kHC3zdeS5OFFy1NkF217mN6hIxkW0v04Ii" +
        "9r0cYKuf5LjMnv9fgFGb4U1x8PK/+9bVGErN395rmFcwb7ly/BuN060Xp87oqtOa+Em99LvkAbYZvjP+3lh/dQL/0PAe9a0O5Lff" +
        "NBpgowE2GmCjATYaYKMBNhpgowE2GmCjATYaYKMBNhpgowE2GmCjATYaYKMBNhpgowE2GmDUCrAGodUMbAzPDu+8w8DAME/ybXa+" +
        "9BQbBsYewzsNDSL3D3TM2ngk/TcTUI6BJTIKAFDanXiwGAAA",
      "base64",
    );
    await expect(readBytes(bomb)).rejects.toMatchObject({ code: "archive_bomb" });
  });
});
