import { outsideSources } from "#app/domain/outside-source.ts";
import type { OutsideFailure } from "./outside-failure.ts";
import { outsideReader, type OutsideClock } from "./outside-fetch.server.ts";
import { structurePages, type RecordsPage } from "./structure-pages.server.ts";

/** Structures of insertion by département, without a key. Source: exchange.md, §3. */
export const emploisAddress = "https://emplois.inclusion.beta.gouv.fr/api/v1/siaes/";

/** Milliseconds between two requests: the service takes 12 a minute. */
const spacing = 5_000;

/** Structures under agreement in a département, page by page. Never throws. */
export function emploisStructures(
  department: string,
  clock?: OutsideClock,
): AsyncGenerator<RecordsPage | OutsideFailure> {
  const name = outsideSources.emplois.label;
  const first = new URL(emploisAddress);
  first.searchParams.set("departement", department);
  const read = outsideReader({ name, spacing }, clock === undefined ? {} : { clock });
  return structurePages(read, { name, first });
}
