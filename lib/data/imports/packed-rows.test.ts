import { expect, test } from "vitest";
import { PackedRows } from "./packed-rows.ts";

test("puts what stands first before each row, and the rows of an account together in their order", () => {
  const packed = new PackedRows();
  packed.add(2, 1, "жол\tа\n");
  packed.add(3, 0, "су\n");
  packed.add(4, 1, "\n");
  expect([packed.rows, packed.bytes]).toEqual([3, Buffer.byteLength("жол\tа\nсу\n\n")]);
  expect(packed.take((ref, line) => `${ref}\t${line}\t`).toString()).toBe("0\t3\tсу\n1\t2\tжол\tа\n1\t4\t\n");
});

test("lends memory that holds the next rows, too, and gives rows away in memory of their own", () => {
  const packed = new PackedRows();
  const lend = (row: string) => {
    packed.add(2, 0, row);
    return packed.lend(() => "x\t");
  };
  const first = lend("жол\n");
  expect(first.toString()).toBe("x\tжол\n");
  expect(lend("a\n").toString()).toBe("x\ta\n");
  expect(first.toString()).not.toBe("x\tжол\n");
  const longer = `${"а".repeat(50)}\n`;
  expect(lend(longer).toString()).toBe(`x\t${longer}`);
  packed.add(2, 0, "b\n");
  const taken = packed.take(() => "y\t");
  lend("c\n");
  expect(taken.toString()).toBe("y\tb\n");
});

test("starts anew once it was taken", () => {
  const packed = new PackedRows();
  packed.add(2, 0, "a\n");
  packed.take(() => "");
  expect([packed.rows, packed.bytes, packed.take(() => "x\t").toString()]).toEqual([0, 0, ""]);
  packed.add(3, 0, "b\n");
  expect(packed.take(() => "x\t").toString()).toBe("x\tb\n");
});
