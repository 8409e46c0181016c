import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPictureHeader } from "./picture-header.ts";

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ""), "hex"));
const pad = "00".repeat(20);

describe("the first bytes of a picture", () => {
  test.each([
    ["png", "89504e470d0a1a0a 0000000d 49484452 00000078 00000028 08060000", ["image/png", 120, 40]],
    ["jpeg", `ffd8 ffe0 0006 4a464946 ffff c0 0011 08 0028 0078 ${pad}`, ["image/jpeg", 120, 40]],
    ["progressive jpeg", `ffd8 ffc4 0003 00 ffc2 0011 08 0100 0200 ${pad}`, ["image/jpeg", 512, 256]],
    [
      "lossy webp",
      `52494646 00000000 57454250 56503820 00000000 000000 9d012a 7800 2800 ${pad}`,
      ["image/webp", 120, 40],
    ],
    ["lossless webp", `52494646 00000000 57454250 5650384c 00000000 2f 77c00900 ${pad}`, ["image/webp", 120, 40]],
    [
      "extended webp",
      `52494646 00000000 57454250 56503858 00000000 00000000 770000 270000 ${pad}`,
      ["image/webp", 120, 40],
    ],
  ])("tell type and size of a %s", (_name, hex, [type, width, height]) => {
    expect(readPictureHeader(bytesOf(hex))).toEqual({ type, width, height });
  });

  test.each([
    ["a drawing that can run scripts", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a png that ends at once", bytesOf("89504e470d0a1a0a")],
    ["a jpeg without a frame", bytesOf(`ffd8 ffda 0008 ${pad}`)],
    ["nothing", new Uint8Array()],
  ])("%s is no picture", (_name, bytes) => {
    expect(readPictureHeader(new Uint8Array(bytes))).toBeNull();
  });

  test("never fail, whatever comes", () => {
    const starts = ["", "ffd8ff", "89504e470d0a1a0a0000000d49484452", "524946460000000057454250565038"].map(bytesOf);
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const header = readPictureHeader(new Uint8Array([...start, ...rest]));
        if (header) expect(header.width).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
