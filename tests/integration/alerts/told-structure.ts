import type { Insertable } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { alertToken } from "#app/features/alerts/alert-token.server.ts";
import { runAlerts, type AlertRun } from "#app/features/alerts/run-alerts.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { EnteredRank, LotId, OrganisationId } from "#db/schema/columns.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn, testEnv, testSecrets, type SignedIn } from "#tests/support/signed-in.ts";
import type { Given } from "#tests/support/test.ts";

export const monday = "2026-11-30" as Day;
export const tuesday = "2026-12-01" as Day;

/** When something was written: eight in the morning of a day, as ranks count it. */
export function writtenOn(day: string): EnteredRank {
  return (Date.parse(`${day}T08:00:00Z`) * 1000) as EnteredRank;
}

type Told = SignedIn & { structureId: OrganisationId; email: string };

/** Someone of a painters’ structure, told every day since 1 November 2026 of all that is not kept for others. */
export async function toldStructure(
  db: Db,
  given: Given,
  setting: Partial<Insertable<Database["alert_setting"]>> = {},
): Promise<Told> {
  const structure = await given.organisation({ kind: "EI", name: "Peintres du Drac" });
  await givenOpportunities(db).activities(structure.id, "peinture-revetement-des-murs");
  const email = `${structure.id}@exemple.fr`;
  const account = await signedIn(
    db,
    { role: "siae", organisationId: structure.id, email },
    { now: () => new Date(`${monday}T08:00:00Z`) },
  );
  await givenOpportunities(db).alerts(account.accountId, { minimum: 1, ...setting });
  return { ...account, structureId: structure.id, email };
}

type Lot = { title?: string; openedOn?: string; stage?: "planned" | "published" | "awarded" };

/** A lot with 1 000 hours to place, opened on 27 November 2026 unless said otherwise. */
export async function openedLot(db: Db, given: Given, lot: Lot = {}): Promise<LotId> {
  const { title = "Peinture des logements", openedOn = "2026-11-27", stage = "planned" } = lot;
  const contract = await given.contract({
    title,
    stage,
    notified_on: null,
    starts_on: "2027-02-01" as Day,
    ends_on: "2027-12-31" as Day,
  });
  const { lotId } = await given.commitment({
    lot_id: (await given.lot({ contract_id: contract.id, number: "1" })).id,
    starts_on: "2027-02-01" as Day,
    ends_on: "2027-12-31" as Day,
  });
  return givenOpportunities(db).opened(lotId, {
    opened_on: openedOn as Day,
    entered_rank: writtenOn(openedOn),
  });
}

/** One run of a day at eight, without a mail server unless its address is given. */
export function run(db: Db, day: Day = monday, mailUrl?: string): Promise<AlertRun> {
  const mail = mailUrl === undefined ? null : { url: mailUrl, from: "clauses@exemple.fr" };
  const now = () => new Date(`${day}T07:30:00Z`);
  return runAlerts(db, { env: { ...testEnv, mail }, secrets: testSecrets, day, now });
}

export function unsubscribeToken(accountId: string): string {
  return alertToken({ purpose: "unsubscribe", accountId }, testSecrets.session);
}

/** Every digest, oldest first. */
export function digestsOf(db: Db) {
  return db
    .selectFrom("digest")
    .select(["period", "state", "failure", "subject", "body", "to_address as to"])
    .orderBy("created_at")
    .orderBy("period")
    .execute();
}
