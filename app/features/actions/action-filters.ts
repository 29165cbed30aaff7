import type { Day } from "#app/domain/calendar.ts";
import { actionStates, codeOfExchange } from "#app/domain/exchange-codes.ts";
import {
  networkActionKindCodes,
  networkActionKinds,
  type NetworkActionKind,
} from "#app/domain/network-action-kind.ts";
import { wholeYear } from "#app/features/report/report-view-scope.ts";
import type { ActionFilters } from "#db/queries/actions/network-actions.server.ts";

/** The filters of the journal in its address, the same for its files. */
export const actionParams = { kind: "type", state: "etat", year: "annee", territory: "territoire" } as const;
export const everyYear = "toutes";

/** What an address asks for: the current year unless it says otherwise; what it does not know is no filter. */
export function readActionFilters(params: URLSearchParams, today: Day) {
  const word = params.get(actionParams.kind) ?? "";
  const kinds = kindsOf(word);
  const asked = params.get(actionParams.year) ?? "";
  const current = Number(today.slice(0, 4));
  const year = asked === everyYear ? null : /^(19|20|21)\d\d$/.test(asked) ? Number(asked) : current;
  const filters: ActionFilters = {
    kinds,
    state: codeOfExchange(actionStates, params.get(actionParams.state) ?? "") ?? null,
    period: year === null ? null : wholeYear(year),
    territoryCode: params.get(actionParams.territory)?.trim() || null,
  };
  return { filters, year, kind: kinds === null ? null : word };
}

/** The word of a dimension in the address, beside the codes of kinds: `dimension-4`. */
export function dimensionWord(dimension: number): string {
  return `dimension-${dimension}`;
}

/** The kinds a word of the address names: one, or all those of a dimension. */
function kindsOf(word: string): NetworkActionKind[] | null {
  const kinds = networkActionKindCodes.filter(
    (code) => code === word || dimensionWord(networkActionKinds[code].dimension) === word,
  );
  return kinds.length === 0 ? null : kinds;
}
