import { monthsOf, type Month } from "#app/domain/calendar.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import {
  firstContractDay,
  listAuthoritiesOfHost,
  listHostChoices,
  listHostsOfAuthority,
  listTerritoryChoices,
  type Choice,
} from "#db/queries/report-choices.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** `all`: « Tous » is one of the choices. */
export type OrganisationChoices = { options: Choice[]; all: boolean };

/** What a viewer may choose of a scope; null: that part is not theirs to narrow. */
export type ScopeChoices = {
  months: Month[];
  hosts: OrganisationChoices;
  territories: Choice[] | null;
  authorities: OrganisationChoices | null;
};

const yearsBack = 10;

/** The choices of a viewer for whom `scope` is allowed: what the role imposes is the only choice of its list. */
export async function scopeChoices(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId" | "organisationName">,
  scope: Fa02Scope,
  thisYear: number,
): Promise<ScopeChoices> {
  const organisation = viewer.organisationId as OrganisationId;
  const months = await monthChoices(db, scope, thisYear);
  const own = (siret: string | null): OrganisationChoices => ({
    options: [{ value: siret ?? "", label: viewer.organisationName ?? "" }],
    all: false,
  });
  if (viewer.role === "funder") {
    const hosts = { options: await listHostChoices(db), all: false };
    return { months, hosts, territories: null, authorities: null };
  }
  const territories = await listTerritoryChoices(db);
  if (viewer.role === "authority") {
    const hosts = { options: await listHostsOfAuthority(db, organisation), all: true };
    return { months, hosts, territories, authorities: own(scope.authority) };
  }
  const authorities = { options: await listAuthoritiesOfHost(db, organisation), all: true };
  return { months, hosts: own(scope.host), territories, authorities };
}

/** From the first counted contract, at most ten years back, to the end of next year; and the months asked for. */
async function monthChoices(db: Db, { from, to }: Fa02Scope, thisYear: number): Promise<Month[]> {
  const first = await firstContractDay(db);
  const firstYear = Math.max(Number(first?.slice(0, 4) ?? thisYear), thisYear - yearsBack);
  const start = Math.min(firstYear, thisYear);
  const months = monthsOf({ from: `${start}-01` as Month, to: `${thisYear + 1}-12` as Month });
  return [...new Set([...months, from, to])].sort();
}
