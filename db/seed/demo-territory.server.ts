import type { Insertable, Transaction } from "kysely";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import { enterActionPlans } from "./demo/action-plans.ts";
import { enterActivities } from "./demo/activities.ts";
import { communePoints } from "./demo/commune-points.ts";
import { enterCollectiveStatements } from "./demo/collective-statements.ts";
import { HoursDone, numberContracts } from "./demo/commitments.ts";
import { enterContractSteps } from "./demo/contract-life.ts";
import { enterContracts } from "./demo/contract-rows.ts";
import { day } from "./demo/demo-calendar.ts";
import { DemoRows, demoTables, type DemoTable } from "./demo/demo-rows.ts";
import { enterDirectory } from "./demo/directory.ts";
import { drawnContracts } from "./demo/drawn-contracts.ts";
import { enterGrantAgreements } from "./demo/grant-agreements.ts";
import { hireSlots } from "./demo/hire-slots.ts";
import { enterHires } from "./demo/hires.ts";
import { enterNetworkActions } from "./demo/network-actions.ts";
import { openDataContracts } from "./demo/open-data-contracts.ts";
import { enterOpportunities } from "./demo/opportunities.ts";
import { enterOutcomes } from "./demo/outcomes.ts";
import { enterParticipants, type PersonKeyMaker } from "./demo/participant-rows.ts";
import { Staff } from "./demo/staff.ts";
import { enterStatements } from "./demo/statements.ts";
import { enterPlannedPurchases } from "./demo/planned-purchases.ts";
import { enterStructureProfiles } from "./demo/structure-profiles.ts";
import { enterTenderNotices } from "./demo/tender-notices.ts";
import { toldContracts } from "./demo/told-contracts.ts";
import { enterToldHires, openToldFiles, toldCounts } from "./demo/told-hires.ts";

const hireCount = 900;
const statementCount = 6_000;

/** PostgreSQL takes 65 535 values in a statement, SQLite 32 766: rows go in by batches. */
const valuesPerBatch = 30_000;

/**
 * Writes the demonstration into a new installation whose places are already there: invented people and companies in
 * real places, three years of work told as of 19 November 2026, the same on every machine. `personKey` makes the key
 * by which a person is known across hosts.
 */
export async function seedDemoTerritory(
  trx: Transaction<Database>,
  personKey: PersonKeyMaker,
): Promise<void> {
  const { rows } = demoRows(personKey);
  for (const table of demoTables) await insertRows(trx, table, rows[table]);
  await placeCommunes(trx);
}

/** Nothing typed nor imported yet, nobody to sign in. */
export async function isNewInstallation(db: Db): Promise<boolean> {
  const organisation = await db.selectFrom("organisation").select("id").limit(1).executeTakeFirst();
  const account = await db.selectFrom("account").select("id").limit(1).executeTakeFirst();
  return organisation === undefined && account === undefined;
}

/** Every row of the demonstration, told in order: places, contracts, people, hours, then what follows from them. */
export function demoRows(personKey: PersonKeyMaker): DemoRows {
  const rows = new DemoRows();
  const directory = enterDirectory(rows);
  const done = new HoursDone();
  const contracts = numberContracts([...toldContracts, ...drawnContracts(), ...openDataContracts], rows);
  const commitments = contracts.flatMap(({ lots }) => lots.flatMap((lot) => lot.commitments));
  const staff = new Staff(rows);
  const files = openToldFiles(rows, staff);
  const [charmettes] = contracts;
  const told = charmettes === undefined ? [] : enterToldHires(rows, directory, done, charmettes, files);
  const slots = hireSlots(commitments, hireCount - toldCounts.hires);
  const drawn = enterHires(rows, directory, staff, slots);
  staff.openWaitingFiles(day("2026-09-01"));
  enterStatements(rows, done, drawn, statementCount - toldCounts.statements);
  enterCollectiveStatements(rows, directory, done, commitments);
  enterContracts(rows, directory, done, contracts);
  enterParticipants(rows, directory, staff.persons, personKey);
  enterOutcomes(rows, [...told, ...drawn]);
  enterNetworkActions(rows, directory, enterActionPlans(rows, directory));
  enterGrantAgreements(rows, directory);
  enterContractSteps(rows, contracts);
  enterActivities(rows, directory);
  enterPlannedPurchases(rows, directory);
  enterStructureProfiles(rows, directory);
  enterOpportunities(rows, directory);
  enterTenderNotices(rows, directory);
  return rows;
}

/** Says where the communes of the story are. */
async function placeCommunes(trx: Transaction<Database>): Promise<void> {
  for (const [code, [latitude, longitude]] of Object.entries(communePoints)) {
    await trx
      .updateTable("commune")
      .set({
        latitude: Math.round(latitude * 1_000_000),
        longitude: Math.round(longitude * 1_000_000),
      })
      .where("code", "=", code)
      .execute();
  }
}

async function insertRows<Table extends DemoTable>(
  db: Db,
  table: Table,
  rows: ReadonlyArray<Insertable<Database[Table]>>,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const size = Math.floor(valuesPerBatch / Object.keys(first).length);
  for (let from = 0; from < rows.length; from += size) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + size))
      .execute();
  }
}
