import account from "./ru/account.json" with { type: "json" };
import api from "./ru/api.json" with { type: "json" };
import audit from "./ru/audit.json" with { type: "json" };
import charts from "./ru/charts.json" with { type: "json" };
import codebook from "./ru/codebook.json" with { type: "json" };
import commands from "./ru/commands.json" with { type: "json" };
import dialogue from "./ru/dialogue.json" with { type: "json" };
import errors from "./ru/errors.json" with { type: "json" };
import exported from "./ru/export.json" with { type: "json" };
import fault from "./ru/fault.json" with { type: "json" };
import filters from "./ru/filters.json" with { type: "json" };
import format from "./ru/format.json" with { type: "json" };
import formats from "./ru/formats.json" with { type: "json" };
import importIssues from "./ru/importIssues.json" with { type: "json" };
import imports from "./ru/imports.json" with { type: "json" };
import mapping from "./ru/mapping.json" with { type: "json" };
import methods from "./ru/methods.json" with { type: "json" };
import overview from "./ru/overview.json" with { type: "json" };
import people from "./ru/people.json" with { type: "json" };
import posts from "./ru/posts.json" with { type: "json" };
import register from "./ru/register.json" with { type: "json" };
import settings from "./ru/settings.json" with { type: "json" };
import shell from "./ru/shell.json" with { type: "json" };
import study from "./ru/study.json" with { type: "json" };
import survey from "./ru/survey.json" with { type: "json" };
import surveyAudit from "./ru/surveyAudit.json" with { type: "json" };
import waiting from "./ru/waiting.json" with { type: "json" };

/** All texts of the language, one namespace a page or part; each line is one file beside. */
export const ru = {
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
