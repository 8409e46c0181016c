import { testReference } from "#tests/reference.ts";
import type { BootstrapStatistic } from "./bootstrap-ci.ts";
import { bootstrapCi } from "./bootstrap-ci.ts";
import { describe as describeSample } from "./describe.ts";
import { outliers } from "./outliers.ts";
import { wilson } from "./wilson.ts";

testReference("describe", ({ x }: { x: (number | null)[] }) => describeSample(x));

testReference("outliers", ({ x }: { x: (number | null)[] }) => outliers(x));

testReference("bootstrapCI", (input: { x: number[]; indices: number[][]; conf: number; stats: BootstrapStatistic[] }) =>
  bootstrapCi(input),
);

testReference("wilson", (input: { x: number; n: number; conf: number }) => wilson(input));
