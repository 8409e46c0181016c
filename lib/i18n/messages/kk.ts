import account from "./kk/account.json" with { type: "json" };
import api from "./kk/api.json" with { type: "json" };
import audit from "./kk/audit.json" with { type: "json" };
import charts from "./kk/charts.json" with { type: "json" };
import codebook from "./kk/codebook.json" with { type: "json" };
import commands from "./kk/commands.json" with { type: "json" };
import dialogue from "./kk/dialogue.json" with { type: "json" };
import errors from "./kk/errors.json" with { type: "json" };
import exported from "./kk/export.json" with { type: "json" };
import fault from "./kk/fault.json" with { type: "json" };
import filters from "./kk/filters.json" with { type: "json" };
import format from "./kk/format.json" with { type: "json" };
import formats from "./kk/formats.json" with { type: "json" };
import importIssues from "./kk/importIssues.json" with { type: "json" };
import imports from "./kk/imports.json" with { type: "json" };
import mapping from "./kk/mapping.json" with { type: "json" };
import methods from "./kk/methods.json" with { type: "json" };
import overview from "./kk/overview.json" with { type: "json" };
import people from "./kk/people.json" with { type: "json" };
import posts from "./kk/posts.json" with { type: "json" };
import register from "./kk/register.json" with { type: "json" };
import settings from "./kk/settings.json" with { type: "json" };
import shell from "./kk/shell.json" with { type: "json" };
import study from "./kk/study.json" with { type: "json" };
import survey from "./kk/survey.json" with { type: "json" };
import surveyAudit from "./kk/surveyAudit.json" with { type: "json" };
import waiting from "./kk/waiting.json" with { type: "json" };

/** All texts of the language, one namespace a page or part; each line is one file beside. */
export const kk = {
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
