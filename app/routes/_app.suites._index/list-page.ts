import { codeOfExchange } from "#app/domain/exchange-codes.ts";
import { outcomeCheckpoints, type OutcomeCheckpoint } from "#app/domain/outcome-situation.ts";

import type { CallState } from "#app/domain/outcome-calls.ts";
import type { DueCall } from "#app/features/outcomes/due-calls.server.ts";
import { pageSizeParam, readPage } from "#app/ui/list-url.ts";

export const checkpointParam = "echeance";
export const stateParam = "etat";
/** States by their word in the address; the calls to make now are what the list shows. */
export const stateSlugs = { later: "plus-tard", too_old: "trop-anciens" } as const;
const usualPageSize = 50;

export type CallFilters = { checkpoint: OutcomeCheckpoint | null; state: CallState };

/** The filters an address asks for; what it does not know is no filter. */
export function readCallFilters(params: URLSearchParams): CallFilters {
  const asked = params.get(stateParam);
  const state = asked === stateSlugs.later ? "later" : asked === stateSlugs.too_old ? "too_old" : "due";
  return { checkpoint: codeOfExchange(outcomeCheckpoints, params.get(checkpointParam) ?? "") ?? null, state };
}

/** The page of the calls that an address asks for, and how many each state holds. A page beyond the last is the last. */
export function listPage(calls: readonly DueCall[], params: URLSearchParams) {
  const filters = readCallFilters(params);
  const counts = { due: 0, later: 0, too_old: 0 };
  for (const { state } of calls) counts[state] += 1;
  const found = calls.filter(
    ({ checkpoint, state }) =>
      state === filters.state && (filters.checkpoint === null || filters.checkpoint === checkpoint),
  );
  const asked = readPage(params);
  const pageSize = params.has(pageSizeParam) ? asked.pageSize : usualPageSize;
  const page = Math.min(asked.page, Math.max(1, Math.ceil(found.length / pageSize)));
  const from = (page - 1) * pageSize;
  return { filters, counts, page, pageSize, total: found.length, lines: found.slice(from, from + pageSize) };
}

/** The words of the filters that are on. */
export function activeFilters({ checkpoint, state }: CallFilters): { param: string; label: string }[] {
  return [
    ...(state === "due" ? [] : [{ param: stateParam, label: stateLabels[state] }]),
    ...(checkpoint === null ? [] : [{ param: checkpointParam, label: outcomeCheckpoints[checkpoint].label }]),
  ];
}

export const stateLabels = { due: "À appeler", later: "Plus tard", too_old: "Trop anciens" } as const;
