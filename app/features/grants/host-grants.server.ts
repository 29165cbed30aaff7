import type { Day } from "#app/domain/calendar.ts";
import { grantGauge, type GrantGauge } from "#app/domain/grant-gauge.ts";
import { grantProjection, type GrantProjection } from "#app/domain/grant-projection.ts";
import { grouped } from "#app/domain/grouped.ts";
import { rsaByMonth } from "#app/domain/rsa-by-month.ts";
import type { Month } from "#app/domain/calendar.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import {
  listAgreements,
  listGrantHosts,
  type GrantHost,
  type StoredAgreement,
} from "#db/queries/grants/agreements.server.ts";
import { listRsaCollective, listRsaPersons } from "#db/queries/grants/rsa-rows.server.ts";

export type HostGrant = Pick<GrantHost, "siret" | "name"> & {
  grant: GrantGauge;
  projection: GrantProjection;
};

type Asked = { year: number; today: Day; settings: Settings };

/** Every agreement of a year with where it stands, by host, and the hosts that have none. */
export async function hostGrants(
  db: Db,
  asked: Asked,
): Promise<{ grants: HostGrant[]; without: Array<Pick<GrantHost, "siret" | "name">> }> {
  const { year } = asked;
  const hosts = await listGrantHosts(db);
  const agreements = new Map((await listAgreements(db, { year })).map((row) => [row.hostId, row]));
  const reached = await reachedIn(db, asked);
  const grants: HostGrant[] = [];
  const without: Array<Pick<GrantHost, "siret" | "name">> = [];
  for (const { id, siret, name } of hosts) {
    const agreement = agreements.get(id);
    if (agreement === undefined) without.push({ siret, name });
    else grants.push({ siret, name, ...standingOf(agreement, reached(id), asked) });
  }
  return { grants, without };
}

/** Where an agreement stands with that many RSA recipients reached. */
export function standingOf(
  agreement: StoredAgreement,
  rsa: { named: number; collective: number },
  { today, settings }: Pick<Asked, "today" | "settings">,
): { grant: GrantGauge; projection: GrantProjection } {
  const grant = grantGauge(agreement, rsa);
  return { grant, projection: grantProjection(grant, { today, ...settings }) };
}

/** RSA recipients of the year by host: every month of it, as the report of the year counts them. */
async function reachedIn(db: Db, { year }: Asked) {
  const persons = grouped(await listRsaPersons(db, { year, hostId: null }), ({ hostId }) => hostId);
  const collective = grouped(await listRsaCollective(db, { year, hostId: null }), ({ hostId }) => hostId);
  const last = `${year}-12` as Month;
  return (hostId: string): { named: number; collective: number } => {
    const rows = { persons: persons.get(hostId) ?? [], collective: collective.get(hostId) ?? [] };
    const [reached] = rsaByMonth(rows, [last]);
    return reached ?? { named: 0, collective: 0 };
  };
}
