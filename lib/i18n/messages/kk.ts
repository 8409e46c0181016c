import api from "./kk/api.json" with { type: "json" };
import errors from "./kk/errors.json" with { type: "json" };
import fault from "./kk/fault.json" with { type: "json" };
import format from "./kk/format.json" with { type: "json" };
import shell from "./kk/shell.json" with { type: "json" };

/** All texts of the language, one namespace a page or part; each line is one file beside. */
export const kk = { api, errors, fault, format, shell };
