import { z } from "zod";
import { defaultLanguage } from "#lib/contract/languages.ts";
import { locales } from "#lib/domain/model.ts";

/** Language of a command's words and names; every command that speaks has it. */
export const languageOption = z
  .enum(locales)
  .default(defaultLanguage)
  .meta({ value: locales.join("|"), description: "Language of words and names; en where none is given" });
