import type { Day, Month, Period } from "#app/domain/calendar.ts";
import { actionTotals, type ActionTotals } from "#app/domain/action-totals.ts";
import type { Db } from "#db/database.server.ts";
import {
  countActions,
  everyAction,
  listActions,
  listActionYears,
  usualTerritory,
} from "#db/queries/actions/network-actions.server.ts";
import { countNetworkActions } from "#db/queries/fa02-network.server.ts";
import { listTerritoryChoices } from "#db/queries/report-choices.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { planOptions } from "./plan-options.server.ts";
import { readActionFilters } from "./action-filters.ts";

const always: Period = { from: "1900-01" as Month, to: "2199-12" as Month };

type Asked = {
  hostId: OrganisationId;
  params: URLSearchParams;
  today: Day;
  page: number;
  pageSize: number;
};

/** A page of the journal of a host, with its totals. A page beyond the last is the last. */
export async function journalPage(db: Db, { hostId, params, today, ...asked }: Asked) {
  const { filters, year, kind } = readActionFilters(params, today);
  const total = await countActions(db, hostId, filters);
  const page = Math.min(asked.page, Math.max(1, Math.ceil(total / asked.pageSize)));
  const offset = (page - 1) * asked.pageSize;
  const lines = await listActions(db, hostId, filters, { limit: asked.pageSize, offset });
  const years = await listActionYears(db, hostId);
  const current = Number(today.slice(0, 4));
  return {
    filters: { ...filters, year, kind },
    page,
    pageSize: asked.pageSize,
    total,
    lines: lines.map(({ code, datedOn, kind, title, territoryLabel, state, structures, persons }) => ({
      code,
      datedOn,
      kind,
      title,
      territoryLabel,
      state,
      structures,
      persons,
    })),
    totals: await journalTotals(db, hostId, filters),
    years: [...new Set([current, ...(year === null ? [] : [year]), ...years])].sort(
      (one, other) => other - one,
    ),
    /** Whatever the filters. */
    noted: await countActions(db, hostId, everyAction),
    territories: await listTerritoryChoices(db),
    usualTerritory: await usualTerritory(db, hostId),
    plans: await planOptions(db, hostId, [current, current - 1]),
  };
}

export type Journal = Awaited<ReturnType<typeof journalPage>>;

/** What the FA02 report counts of the same year and territory: actions done, whatever the other filters. */
async function journalTotals(
  db: Db,
  hostId: OrganisationId,
  { period, territoryCode }: { period: Period | null; territoryCode: string | null },
): Promise<ActionTotals> {
  const scope = { period: period ?? always, hostId, territoryCode, authorityId: null };
  return actionTotals(await countNetworkActions(db, scope));
}
