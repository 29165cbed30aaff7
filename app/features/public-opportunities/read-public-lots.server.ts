import type { OpportunityNews } from "#app/domain/alert.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { OpportunityStage } from "#app/domain/opportunity.ts";
import { readLotNews, type NewsOfLot } from "#app/features/alerts/read-lot-news.server.ts";
import { keptFigures } from "#app/features/contracts/kept-figures.server.ts";
import type { Db } from "#db/database.server.ts";
import { listOrganisationContacts } from "#db/queries/organisation-contacts.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** All that anyone may read of an open lot: nobody’s name, no address but that of the host that follows it. */
export type PublicLot = {
  lotId: string;
  title: string;
  lotTitle: string | null;
  lotNumber: string;
  authorityName: string;
  communeName: string | null;
  territory: string | null;
  territoryLabel: string | null;
  stage: OpportunityStage;
  mechanisms: readonly Mechanism[];
  /** Hundredths still to place; null: not known. */
  hours: InsertionHours | null;
  replyBy: Day | null;
  consultationOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  news: OpportunityNews;
  newsOn: Day;
  hostName: string | null;
  hostEmail: string | null;
};

/** One day of one database. */
const keptLots = keptFigures<readonly PublicLot[]>(1);

/**
 * The open lots as anyone may read them, the latest first; null when this installation does not show them. Anyone may ask,
 * so they are read again only after something was written, or on another day.
 */
export async function readPublicLots(db: Db, today: Day): Promise<readonly PublicLot[] | null> {
  const settings = await readSettings(db);
  if (settings.public_opportunities !== 1) return null;
  return keptLots(db, today, async () => publicLots(db, await readLotNews(db, today)));
}

async function publicLots(db: Db, news: readonly NewsOfLot[]): Promise<PublicLot[]> {
  const ids = news.flatMap(({ lot }) => (lot.hostId === null ? [] : [lot.hostId]));
  const contacts = await listOrganisationContacts(db, [...new Set<OrganisationId>(ids)]);
  const hosts = new Map(contacts.map((host) => [host.id, host]));
  return news.map((one) => publicLot(one, one.lot.hostId === null ? undefined : hosts.get(one.lot.hostId)));
}

function publicLot(
  { lot, news, on }: NewsOfLot,
  host: { name: string; email: string | null } | undefined,
): PublicLot {
  const { title, lotTitle, lotNumber, authorityName, communeName, territoryLabel } = lot;
  return {
    lotId: lot.lotId,
    title,
    lotTitle,
    lotNumber,
    authorityName,
    communeName,
    territory: lot.place.territory,
    territoryLabel,
    stage: lot.stage,
    mechanisms: lot.mechanisms,
    hours: lot.hours,
    replyBy: lot.replyBy,
    consultationOn: lot.consultationOn,
    startsOn: lot.startsOn,
    endsOn: lot.endsOn,
    news,
    newsOn: on,
    hostName: host?.name ?? null,
    hostEmail: host?.email ?? null,
  };
}
