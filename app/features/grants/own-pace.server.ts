import type { Day, Month } from "#app/domain/calendar.ts";
import { rsaByMonth } from "#app/domain/rsa-by-month.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { listAgreements } from "#db/queries/grants/agreements.server.ts";
import { listRsaCollective, listRsaPersons } from "#db/queries/grants/rsa-rows.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { standingOf } from "./host-grants.server.ts";
import { shortPaceWords } from "./reach-words.ts";

type Asked = { hostId: OrganisationId; today: Day; settings: Settings };

/** What alerts a host of a short pace this year; null while the pace holds, or without an agreement. */
export async function ownShortPace(
  db: Db,
  { hostId, today, settings }: Asked,
): Promise<{ siret: string; year: number; words: string } | null> {
  const year = Number(today.slice(0, 4));
  const [agreement] = await listAgreements(db, { year, hostId });
  if (agreement === undefined) return null;
  const rows = {
    persons: await listRsaPersons(db, { year, hostId }),
    collective: await listRsaCollective(db, { year, hostId }),
  };
  const [reached] = rsaByMonth(rows, [`${year}-12` as Month]);
  const { grant, projection } = standingOf(agreement, reached ?? { named: 0, collective: 0 }, {
    today,
    settings,
  });
  if (!projection.isShort) return null;
  return { siret: await findSiretOf(db, hostId), year, words: shortPaceWords(grant, projection) };
}
