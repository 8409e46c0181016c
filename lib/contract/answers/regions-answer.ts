import { z } from "zod";
import { regions } from "#lib/domain/regions.ts";
import { localDateSchema, localizedSchema, regionCodeSchema } from "./answer-parts.ts";

export const regionRowSchema = z.object({
  code: regionCodeSchema,
  kind: z.enum(["region", "city"]).describe("regionKind"),
  names: localizedSchema.describe("regionNames"),
  shortNames: localizedSchema.describe("regionShortNames"),
  timeZone: z.string().describe("regionTimeZone"),
  population: z
    .object({
      count: z.int().positive().describe("populationCount"),
      date: localDateSchema.describe("populationDate"),
      source: z.string().describe("populationSource"),
    })
    .describe("regionPopulation"),
  establishedDate: localDateSchema.nullable().describe("regionEstablishedDate"),
  formerly: regionCodeSchema.nullable().describe("regionFormerly"),
});
export type RegionRow = z.infer<typeof regionRowSchema>;

export const regionsAnswerSchema = z.object({ rows: z.array(regionRowSchema) });
export type RegionsAnswer = z.infer<typeof regionsAnswerSchema>;

/** The regions of Kazakhstan as every door lists them. */
export function regionsAnswer(): RegionsAnswer {
  return {
    rows: regions.map(({ code, kind, names, shortNames, timeZone, population, establishedDate, formerly }) => ({
      code,
      kind,
      names,
      shortNames,
      timeZone,
      population: { count: population.count, date: population.date, source: population.source },
      establishedDate,
      formerly,
    })),
  };
}
