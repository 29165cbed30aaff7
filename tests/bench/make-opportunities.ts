import type { Insertable } from "kysely";
import type { MatchLot, MatchStructure } from "#app/domain/match/match.ts";
import { storedServices } from "#app/domain/service-kind.ts";
import { connect, migrateToLatest, type Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Database } from "#db/schema.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { madeLots, madeStructures, matchToday } from "./match-world.ts";

const rowsAtOnce = 400;
const entered = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** A country's directory and its open lots in an empty database: what a page of opportunities reads. */
export async function makeOpportunities(url: string, share: number): Promise<void> {
  await using db = connect(url);
  await migrateToLatest(db);
  const structures = madeStructures(Math.round(4_000 * share));
  const lots = madeLots(Math.round(2_000 * share));
  await db.transaction().execute(async (trx) => {
    await insert(trx, "territory", territoriesOf([...structures, ...lots]));
    await insert(trx, "organisation", [
      buyer("host-0"),
      buyer("authority-0"),
      ...structures.map(organisation),
    ]);
    await insert(trx, "organisation_role", [
      { organisation_id: "host-0", role: "host" },
      { organisation_id: "authority-0", role: "authority" },
      ...structures.map((_, index) => ({ organisation_id: idOf(index), role: "siae" })),
    ]);
    await insert(trx, "structure_profile", structures.map(profile));
    await insert(trx, "organisation_activity", structures.flatMap(activities));
    await insert(trx, "structure_zone", structures.flatMap(zones));
    await insert(trx, "contract", lots.map(contract));
    await insert(trx, "lot", lots.map(lotRow));
    await insert(trx, "commitment", lots.map(commitment));
    await insert(trx, "opportunity", lots.map(opportunity));
  });
}

async function insert(db: Db, table: keyof Database, rows: readonly unknown[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce) as Array<Insertable<Database["statement"]>>;
    await db
      .insertInto(table as "statement")
      .values(some)
      .execute();
  }
}

function idOf(index: number): string {
  return `structure-${String(index)}`;
}

function territoriesOf(placed: ReadonlyArray<MatchLot | MatchStructure>): unknown[] {
  const codes = new Set(placed.map(({ place }) => place.territory ?? ""));
  return [...codes].map((code) => ({ code, label: code, ...entered() }));
}

function organisation({ kind }: MatchStructure, index: number) {
  return {
    ...buyer(idOf(index)),
    siret: siretNumber(index + 10),
    name: `Structure ${String(index)}`,
    kind,
    buyer_kind: null,
  };
}

function buyer(id: string) {
  return {
    id,
    siret: siretNumber(id === "host-0" ? 1 : 2),
    siret_checked: 1,
    name: id,
    kind: null,
    kind_since: null,
    buyer_kind: "local_authority",
    commune_code: null,
    is_private: 0,
    email: null,
    phone: null,
    search_text: id,
    revision: 1,
    ...entered(),
  };
}

function profile({ services, capacity, radiusKm, point }: MatchStructure, index: number) {
  return {
    organisation_id: idOf(index),
    brand: null,
    website: null,
    contact: null,
    services: storedServices(services),
    capacity,
    radius_km: radiusKm,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    about: null,
    revision: 1,
    ...entered(),
  };
}

function activities({ activities: said }: MatchStructure, index: number) {
  return [...new Set(said)].map((activity) => ({ organisation_id: idOf(index), activity, ...entered() }));
}

function zones({ zones: said }: MatchStructure, index: number) {
  return said.map((zone) => ({ organisation_id: idOf(index), ...zone, ...entered() }));
}

function contract({ title, cpv, place, consultationOn, startsOn, endsOn }: MatchLot, index: number) {
  return {
    id: `contract-${String(index)}`,
    reference: `M-${String(index)}`,
    title,
    facilitator: null,
    category: "works",
    procedure: null,
    cpv,
    amount: null,
    estimated_value: null,
    consultation_on: consultationOn,
    notified_on: null,
    starts_on: startsOn,
    ends_on: endsOn,
    duration_months: null,
    commune_code: null,
    territory_code: place.territory,
    derogation: null,
    derogation_reason: null,
    source: "typed",
    decp_id: null,
    search_text: title.toLowerCase(),
    revision: 1,
    authority_id: "authority-0",
    host_id: "host-0",
    stage: "published",
    ...entered(),
  };
}

function lotRow({ lotTitle, trade }: MatchLot, index: number) {
  return {
    id: `lot-${String(index)}`,
    contract_id: `contract-${String(index)}`,
    number: "1",
    title: lotTitle ?? null,
    cpv: null,
    amount: null,
    trade,
    holder_names: null,
    ...entered(),
  };
}

function commitment({ mechanisms, hours }: MatchLot, index: number) {
  return {
    id: `commitment-${String(index)}`,
    lot_id: `lot-${String(index)}`,
    mechanism: mechanisms[0] ?? "execution_clause",
    starts_on: null,
    ends_on: null,
    rule: "fixed",
    hours: hours ?? 50_000,
    amount_per_hour: null,
    threshold: 0,
    share: null,
    criteria: null,
    penalty_per_hour: null,
    penalty_per_day: null,
    ...entered(),
  };
}

function opportunity({ replyBy }: MatchLot, index: number) {
  return {
    lot_id: `lot-${String(index)}`,
    opened_on: matchToday,
    closed_on: null,
    reply_by: replyBy,
    hours: null,
    note: null,
    account_id: null,
    revision: 1,
    ...entered(),
  };
}
