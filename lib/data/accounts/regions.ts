import "server-only";
import type { ClientBase } from "pg";
import { populationSources, regions } from "../../domain/regions.ts";

/** Brings the region table up to the closed list of the code; part of every migration. */
export async function syncRegions(client: ClientBase): Promise<void> {
  for (const region of regions) {
    await client.query(
      `INSERT INTO region (code, name_kk, name_ru, name_en, time_zone, population, population_year, population_source, established_date, formerly_code)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (code) DO UPDATE SET name_kk = $2, name_ru = $3, name_en = $4, time_zone = $5, population = $6,
         population_year = $7, population_source = $8, established_date = $9, formerly_code = $10`,
      [
        region.code,
        region.names.kk,
        region.names.ru,
        region.names.en,
        region.timeZone,
        region.population.count,
        Number(region.population.date.slice(0, 4)),
        populationSources[region.population.source].publisher.en,
        region.establishedDate,
        region.formerly,
      ],
    );
  }
}
