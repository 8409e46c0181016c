import { testReference } from "#tests/reference.ts";
import { pAdjust } from "../statistics/p-adjust.ts";
import { codebookMerge } from "./codebook-merge.ts";
import { crosstab } from "./crosstab.ts";
import { likertSummary } from "./likert-summary.ts";
import { multiSelect } from "./multi-select.ts";
import { publishedPercentAudit } from "./published-percent-audit.ts";
import { raking } from "./raking.ts";

testReference("codebookMerge", (input: Parameters<typeof codebookMerge>[0]) => codebookMerge(input));

testReference("multiSelect", (input: Parameters<typeof multiSelect>[0]) => multiSelect(input));

testReference("likertSummary", (input: Parameters<typeof likertSummary>[0]) => likertSummary(input));

testReference("crosstab", (input: Parameters<typeof crosstab>[0]) => crosstab(input));

testReference("pAdjust", ({ p }: { p: (number | null)[] }) => pAdjust(p));

testReference("publishedPercentAudit", (input: Parameters<typeof publishedPercentAudit>[0]) =>
  publishedPercentAudit(input),
);

// R's linearised standard error needs more than the weights; the vectors mark it as not required.
testReference("raking", (input: Parameters<typeof raking>[0]) => raking(input), { except: ["seLinearised"] });
