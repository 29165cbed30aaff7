import type { Insertable } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { LotId } from "#db/schema/columns.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import type { Given } from "#tests/support/test.ts";

export const now = () => new Date("2026-11-30T09:00:00Z");

type Contract = Partial<Insertable<Database["contract"]>>;
type Opening = Partial<Insertable<Database["opportunity"]>>;
type Lot = {
  contract?: Contract;
  opening?: Opening;
  /** Null: no commitment, so nobody says how many hours. */
  mechanism?: Mechanism | null;
  trade?: string;
  title?: string;
};

/** A painting structure that says all of its sheet, in a territory; another one beside; lots of a host's contracts, opened at will. */
export async function answeringWorld(db: Db, given: Given) {
  const open = givenOpportunities(db);
  const territory = await given.territory("gresivaudan", "Grésivaudan");
  const host = await given.host({ name: "Maison de l’insertion", email: "clauses@porteur.example" });
  const authority = await given.authority({ name: "Commune de Crolles" });
  const structure = await given.organisation({ name: "Ateliers du Drac", kind: "ACI" }, ["siae"]);
  const other = await given.organisation({ name: "Autre structure", kind: "EI" }, ["siae"]);
  for (const { id } of [structure, other]) {
    await open.activities(id, "peinture-revetement-des-murs");
    await open.profile(id, { services: "service", capacity: 1200 });
    await open.zone(id, { level: "territory", code: territory });
  }
  return {
    ...{ open, host, authority, structure, other, territory },
    siae: await signedIn(
      db,
      { role: "siae", organisationId: structure.id, name: "Solène Vuillermoz" },
      { now },
    ),
    rival: await signedIn(db, { role: "siae", organisationId: other.id }, { now }),
    /** Painting to come in its territory, 315 h to place, put out to tender in January. */
    lot: async ({
      contract = {},
      opening = {},
      mechanism = "execution_clause",
      trade = "peinture_interieure",
      title,
    }: Lot = {}) => {
      const { id } = await given.contract({
        title: "Salle polyvalente",
        stage: "planned",
        host_id: host.id,
        authority_id: authority.id,
        territory_code: territory,
        consultation_on: "2027-01-15" as Day,
        notified_on: null,
        starts_on: "2027-03-01" as Day,
        ends_on: "2027-12-31" as Day,
        ...contract,
      });
      const lot = await given.lot({ contract_id: id, number: "3", trade, title: title ?? null });
      if (mechanism !== null) await given.commitment({ lot_id: lot.id, mechanism });
      await open.opened(lot.id, { hours: 315_00 as InsertionHours, ...opening });
      return lot.id;
    },
  };
}

export type AnsweringWorld = Awaited<ReturnType<typeof answeringWorld>>;

export const paramsOf = (lot: LotId | string) => ({ lot: lot });

/** What a loader or an action answered by throwing. */
export async function thrownBy(asked: Promise<unknown>): Promise<number> {
  const thrown: unknown = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Response ? thrown.status : 0;
}
