import { expect, test } from "vitest";
import { hasBareReturns } from "./line-ends.ts";

test.each(["a,b\rc,d\r", 'a,b\rc,"one\ntwo"\re,f', 'a;b\r"say ""hi""\n";1\r2;3\r4;5\r6;7\n'])(
  "returns end the lines of %j",
  (text) => {
    expect(hasBareReturns(text)).toBe(true);
  },
);

test.each([
  "a,b",
  "a,b\nc,d\n",
  "a,b\r\nc,d\r\n",
  "a,b\r\r\nc,d\r\r\n",
  'a,b\nc,"one\rtwo\rthree"\n',
  'a,b\nc,5" screen\rd\n',
])("line feeds end the lines of %j", (text) => {
  expect(hasBareReturns(text)).toBe(false);
});
