import account from "./en/account.json" with { type: "json" };
import api from "./en/api.json" with { type: "json" };
import audit from "./en/audit.json" with { type: "json" };
import charts from "./en/charts.json" with { type: "json" };
import codebook from "./en/codebook.json" with { type: "json" };
import commands from "./en/commands.json" with { type: "json" };
import dialogue from "./en/dialogue.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import exported from "./en/export.json" with { type: "json" };
import fault from "./en/fault.json" with { type: "json" };
import filters from "./en/filters.json" with { type: "json" };
import format from "./en/format.json" with { type: "json" };
import formats from "./en/formats.json" with { type: "json" };
import importIssues from "./en/importIssues.json" with { type: "json" };
import imports from "./en/imports.json" with { type: "json" };
import mapping from "./en/mapping.json" with { type: "json" };
import methods from "./en/methods.json" with { type: "json" };
import overview from "./en/overview.json" with { type: "json" };
import people from "./en/people.json" with { type: "json" };
import posts from "./en/posts.json" with { type: "json" };
import register from "./en/register.json" with { type: "json" };
import settings from "./en/settings.json" with { type: "json" };
import shell from "./en/shell.json" with { type: "json" };
import study from "./en/study.json" with { type: "json" };
import survey from "./en/survey.json" with { type: "json" };
import surveyAudit from "./en/surveyAudit.json" with { type: "json" };
import waiting from "./en/waiting.json" with { type: "json" };

/** All texts of the language, one namespace a page or part; each line is one file beside. */
export const en = {
  api,
  audit,
  codebook,
  commands,
  errors,
  fault,
  format,
  formats,
  importIssues,
  imports,
  people,
  register,
  posts,
  mapping,
  methods,
  study,
  survey,
  surveyAudit,
  account,
  settings,
  shell,
  charts,
  overview,
  dialogue,
  waiting,
  filters,
  export: exported,
};
