import type { CommandEntry } from "./command.ts";

/** Every command there is, in the order of `--help`; each module is loaded only when its command is called. */
export const commands: readonly CommandEntry[] = [
  {
    name: "import",
    summary: "Take export files in: posts, comments, follower counts or survey responses, in any supported format",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "imports",
    summary: "List the files that were taken in",
    load: async () => (await import("./imports.ts")).imports,
  },
  {
    name: "profiles",
    summary: "The mappings by which tables of no known format are read",
    load: async () => (await import("./profiles.ts")).profiles,
  },
  {
    name: "undo",
    summary: "Take an import back: restore what it changed, remove what it brought",
    load: async () => (await import("./undo.ts")).undo,
  },
  {
    name: "engagement",
    summary: "Likes, comments, shares, views and rhythm by region, network, account or month",
    load: async () => (await import("./engagement.ts")).engagement,
  },
  {
    name: "posts",
    summary: "Search and sort posts",
    load: async () => (await import("./posts.ts")).posts,
  },
  {
    name: "replies",
    summary: "Whether citizens are answered, and how fast, by region, network, account or month",
    load: async () => (await import("./replies.ts")).replies,
  },
  {
    name: "comments",
    summary: "Comments, newest first",
    load: async () => (await import("./comments.ts")).comments,
  },
  {
    name: "waiting",
    summary: "Citizens' comments that wait for an answer, oldest first",
    load: async () => (await import("./waiting.ts")).waiting,
  },
  {
    name: "accounts",
    summary: "The register of accounts",
    load: async () => (await import("./accounts.ts")).accounts,
  },
  {
    name: "organizations",
    summary: "The government bodies that accounts belong to",
    load: async () => (await import("./organizations.ts")).organizations,
  },
  {
    name: "regions",
    summary: "The twenty regions with codes and population",
    load: async () => (await import("./regions.ts")).regions,
  },
  {
    name: "metrics",
    summary: "Every metric with formula, unit and source",
    load: async () => (await import("./metrics.ts")).metrics,
  },
  {
    name: "survey",
    summary: "Surveys: tables, cross-tables, codebooks, and the audit of printed percentages",
    load: async () => (await import("./survey.ts")).survey,
  },
  {
    name: "demo",
    summary: "Load or remove the demo data",
    load: async () => (await import("./demo.ts")).demo,
  },
  {
    name: "backup",
    summary: "Write the whole installation into one file",
    load: async () => (await import("./backup.ts")).backup,
  },
  {
    name: "restore",
    summary: "Put a backup in the place of what the installation holds",
    load: async () => (await import("./restore.ts")).restore,
  },
  {
    name: "admin",
    summary: "A link that makes an administrator, or sets a new password",
    load: async () => (await import("./admin.ts")).admin,
  },
  {
    name: "doctor",
    summary: "Check the installation and say how to mend what is wrong",
    load: async () => (await import("./doctor.ts")).doctor,
  },
];
