import { outsideSources } from "#app/domain/outside-source.ts";
import type { OutsideFailure } from "./outside-failure.ts";
import { outsideReader, type OutsideClock } from "./outside-fetch.server.ts";
import { structurePages, type RecordsPage } from "./structure-pages.server.ts";

/** Structures that sell to buyers, for whoever has a token. Source: exchange.md, §3. */
export const marketAddress = "https://lemarche.inclusion.beta.gouv.fr/api/siae/";

const pageSize = "100";
/** Milliseconds between two requests. No limit is documented: no more than one a second. */
const spacing = 1_000;

const tokenRefused =
  "Le marché de l’inclusion refuse le jeton de cette installation\u00a0: il est faux ou n’est plus valable. Demandez-en un autre, puis donnez-le dans LEMARCHE_TOKEN.";

/** Structures of a département that sell, page by page. Never throws. */
export async function* marketStructures(
  department: string,
  { token, clock }: { token: string; clock?: OutsideClock | undefined },
): AsyncGenerator<RecordsPage | OutsideFailure> {
  const name = outsideSources.market.label;
  const first = new URL(marketAddress);
  first.search = new URLSearchParams({ department, limit: pageSize, offset: "0" }).toString();
  const headers = { Authorization: `Bearer ${token}` };
  const read = outsideReader({ name, spacing, headers }, clock === undefined ? {} : { clock });
  for await (const one of structurePages(read, { name, first })) {
    const isToken = one.outcome === "failed" && (one.status === 401 || one.status === 403);
    yield isToken ? { ...one, reason: tokenRefused } : one;
  }
}
