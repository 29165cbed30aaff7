import { CompiledQuery, type Insertable } from "kysely";
import { ageOn } from "#app/domain/age.ts";
import { addDays, addMonths, monthOf, parseDay, shiftMonth, type Day } from "#app/domain/calendar.ts";
import { hireContractTypes, type HireContractType } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import { outcomeReasons, type OutcomeReason } from "#app/domain/outcome-situation.ts";
import { structureKindCodes } from "#app/domain/structure-kind.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { EnteredRank, Id } from "#db/schema/columns.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { diceOf, type Dice } from "./dice.ts";
import { firstYear, years, type WorldSize } from "./world-size.ts";

type Table = keyof Database;

const rowsAtOnce = 500;

/**
 * Writes rows in batches inside one transaction a table: fast enough to make a million. Rows of a writer have the same
 * columns in the same order: the text of a whole batch is made once.
 */
class Writer {
  #waiting: object[] = [];
  #wholeBatch: string | undefined;
  readonly db: Db;
  readonly table: Table;
  /** The writer of the rows these refer to: written first. */
  readonly parent: Writer | undefined;
  constructor(db: Db, table: Table, parent?: Writer) {
    this.db = db;
    this.table = table;
    this.parent = parent;
  }
  async add(row: object): Promise<void> {
    this.#waiting.push(row);
    if (this.#waiting.length >= rowsAtOnce) await this.flush();
  }
  async flush(): Promise<void> {
    await this.parent?.flush();
    if (this.#waiting.length === 0) return;
    const rows = this.#waiting;
    this.#waiting = [];
    const isWhole = rows.length === rowsAtOnce;
    const text = (isWhole ? this.#wholeBatch : undefined) ?? this.#textOf(rows);
    if (isWhole) this.#wholeBatch = text;
    const parameters = rows.flatMap((row): unknown[] => Object.values(row));
    await this.db.executeQuery(CompiledQuery.raw(text, parameters));
  }
  #textOf(rows: readonly object[]): string {
    return this.db
      .insertInto(this.table as "statement")
      .values(rows as Array<Insertable<Database["statement"]>>)
      .onConflict((conflict) => conflict.doNothing())
      .compile().sql;
  }
}

let rank = 0;
const entered = (): { entered_rank: EnteredRank; import_id: null } => {
  rank += 1;
  return { entered_rank: rank as EnteredRank, import_id: null };
};

const contractTypes = Object.keys(hireContractTypes) as HireContractType[];
const reasons = Object.keys(outcomeReasons) as OutcomeReason[];

/** A made-up France of that size over ten years, in an empty migrated database. Deterministic. */
export async function makeWorld(db: Db, size: WorldSize): Promise<void> {
  rank = 0;
  const dice = diceOf(20_260_101);
  await db.transaction().execute(async (trx) => {
    await makeOrganisations(trx, size, dice);
    const windows = await makeContracts(trx, size, dice);
    await makeParticipants(trx, size, dice);
    await makeHires(trx, size, dice, windows);
    await makeActions(trx, size, dice);
  });
}

type Window = { start: Day; months: number; host: number };

async function makeOrganisations(db: Db, size: WorldSize, dice: Dice): Promise<void> {
  const organisations = new Writer(db, "organisation");
  const roles = new Writer(db, "organisation_role", organisations);
  const kinds = [
    ["host", size.hosts],
    ["authority", size.authorities],
    ["employer", size.employers],
  ] as const;
  let number = 0;
  for (const [kind, count] of kinds) {
    for (let index = 0; index < count; index += 1) {
      number += 1;
      const inclusive = kind === "employer" && dice.chance(45);
      await organisations.add({
        id: `${kind}-${index}`,
        siret: siretNumber(number),
        siret_checked: 1,
        name: `${kind} ${index}`,
        kind: inclusive ? dice.pick(structureKindCodes) : null,
        kind_since: null,
        buyer_kind: kind === "authority" ? "local_authority" : null,
        commune_code: null,
        is_private: 0,
        email: null,
        phone: null,
        search_text: `${kind} ${index}`,
        revision: 1,
        ...entered(),
      });
      const role = kind === "employer" ? (inclusive ? "siae" : "company") : kind;
      await roles.add({ organisation_id: `${kind}-${index}`, role });
    }
  }
  await organisations.flush();
  await roles.flush();
}

async function makeContracts(db: Db, size: WorldSize, dice: Dice): Promise<Window[]> {
  const contracts = new Writer(db, "contract");
  const lots = new Writer(db, "lot", contracts);
  const commitments = new Writer(db, "commitment", lots);
  const changes = new Writer(db, "obligation_change", commitments);
  const orders = new Writer(db, "lot_order", lots);
  const contractors = new Writer(db, "contractor", lots);
  const windows: Window[] = [];
  for (let index = 0; index < size.contracts; index += 1) {
    const start = addDays(dayOf(`${firstYear}-01-01`), dice.below(365 * (years - 1)));
    const months = 6 + dice.below(42);
    const end = addDays(addMonths(start, months), -1);
    const host = dice.below(size.hosts);
    windows.push({ start, months, host });
    const id = `contract-${index}`;
    await contracts.add({
      ...contractRow(id, index, start, end),
      authority_id: `authority-${dice.below(size.authorities)}`,
      host_id: `host-${host}`,
      stage: end < "2025-06-01" ? "closed" : "running",
      ...entered(),
    });
    await lots.add({
      id: `lot-${index}`,
      contract_id: id,
      number: "1",
      title: `Lot unique ${index}`,
      cpv: null,
      amount: 50_000_000,
      trade: "maconnerie",
      holder_names: null,
      ...entered(),
    });
    const perAmount = dice.chance(10);
    await commitments.add({
      id: `commitment-${index}`,
      lot_id: `lot-${index}`,
      mechanism: dice.pick(mechanismCodes),
      starts_on: null,
      ends_on: null,
      rule: perAmount ? "per_amount" : "fixed",
      hours: perAmount ? null : ((20_000 + dice.below(400_000)) as InsertionHours),
      amount_per_hour: perAmount ? (200_000 as Cents) : null,
      threshold: (perAmount ? 1_000_000 : 0) as Cents,
      share: null,
      criteria: null,
      penalty_per_hour: null,
      penalty_per_day: null,
      ...entered(),
    });
    await contractors.add({
      id: `contractor-${index}`,
      lot_id: `lot-${index}`,
      organisation_id: `employer-${dice.below(size.employers)}`,
      role: "lead",
      share: null,
      principal_id: null,
      contact: null,
      email: null,
      phone: null,
      ...entered(),
    });
    if (!perAmount && dice.chance(20)) {
      await changes.add({
        id: `change-${index}`,
        commitment_id: `commitment-${index}`,
        effective_on: addMonths(start, Math.floor(months / 2)),
        reason: "amendment",
        hours: 20_000 + dice.below(400_000),
        ...entered(),
      });
    }
    for (let order = 0; perAmount && order < months; order += 1) {
      await orders.add({
        id: `order-${index}-${order}`,
        lot_id: `lot-${index}`,
        number: `${order}`,
        nature: dice.chance(8) ? "credit_note" : "order",
        ordered_on: addMonths(start, order),
        amount: 100_000 + dice.below(9_000_000),
        worked_hours: null,
        ...entered(),
      });
    }
  }
  for (const writer of [contracts, lots, commitments, contractors, changes, orders]) await writer.flush();
  return windows;
}

function contractRow(id: string, index: number, start: Day, end: Day) {
  return {
    id,
    reference: `M-${index}`,
    title: `Réhabilitation du groupe scolaire ${index}`,
    facilitator: null,
    category: "works",
    procedure: null,
    cpv: null,
    amount: 50_000_000,
    estimated_value: null,
    consultation_on: null,
    notified_on: start,
    starts_on: start,
    ends_on: end,
    duration_months: null,
    commune_code: null,
    territory_code: null,
    derogation: null,
    derogation_reason: null,
    source: "typed",
    decp_id: null,
    search_text: `rehabilitation du groupe scolaire ${index}`,
    revision: 1,
  };
}

async function makeParticipants(db: Db, size: WorldSize, dice: Dice): Promise<void> {
  const participants = new Writer(db, "participant");
  for (let index = 0; index < size.participants; index += 1) {
    await participants.add({
      id: `participant-${index}`,
      host_id: `host-${index % size.hosts}`,
      code: `P${index}`,
      birth_name: `NOM ${index}`,
      first_name: "CAMILLE",
      born_on: bornOn(index),
      used_name: null,
      sex: dice.pick(["F", "M", null]),
      commune_code: null,
      lives_in_qpv: null,
      education: null,
      prescriber_id: null,
      registered_on: null,
      informed_on: null,
      email: null,
      phone: null,
      person_key: `key-${dice.chance(5) ? dice.below(size.participants) : index}`,
      purged_at: null,
      search_text: `nom ${index} camille`,
      revision: 1,
      ...entered(),
    });
  }
  await participants.flush();
}

async function makeHires(db: Db, size: WorldSize, dice: Dice, windows: Window[]): Promise<void> {
  const hires = new Writer(db, "hire");
  const statements = new Writer(db, "statement", hires);
  const collective = new Writer(db, "collective_statement");
  const outcomes = new Writer(db, "outcome", hires);
  const perHost = Math.floor(size.participants / size.hosts);
  for (let index = 0; index < size.hires; index += 1) {
    const contract = index % windows.length;
    const window = windows[contract];
    if (!window) throw new Error("no window");
    const start = addDays(window.start, dice.below(Math.max(1, window.months * 30 - 120)));
    const months = 2 + dice.below(7);
    const end = addDays(addMonths(start, months), -1);
    const participantNumber = dice.below(perHost) * size.hosts + window.host;
    const participant = `participant-${participantNumber}`;
    const rsa = dice.chance(40) ? 1 : 0;
    await hires.add({
      id: `hire-${index}`,
      reference: `E${index}`,
      participant_id: participant,
      commitment_id: `commitment-${contract}`,
      employer_id: `employer-${dice.below(size.employers)}`,
      contractor_id: null,
      contract_type: dice.pick(contractTypes),
      modality: dice.pick(["direct", "secondment", "subcontracting", "reserved"]),
      scheme: null,
      starts_on: start,
      ends_on: end,
      end_reason: null,
      rsa,
      boeth: dice.chance(12) ? 1 : 0,
      job_title: null,
      weekly_hours: null,
      age: ageOn(bornOn(participantNumber), start),
      revision: 1,
      ...entered(),
    });
    const count = Math.min(months, 2 + dice.below(7));
    for (let step = 0; step < count; step += 1) {
      await statements.add({
        hire_id: `hire-${index}`,
        month: shiftMonth(monthOf(start), step),
        hours: dice.below(16_000),
        state: dice.chance(94) ? "validated" : dice.pick(["submitted", "draft", "returned"]),
        comment: null,
        ...entered(),
      });
    }
    if (dice.chance(40)) {
      const reason = dice.pick(reasons);
      await outcomes.add({
        id: `outcome-${index}`,
        participant_id: participant,
        checkpoint: dice.pick(["6", "12"]),
        dated_on: addMonths(end, 6),
        situation: outcomeReasons[reason].situation,
        reason,
        ...entered(),
      });
    }
    if (index < windows.length && index % 10 === 0) {
      for (let step = 0; step < window.months; step += 1) {
        const persons = 2 + dice.below(9);
        await collective.add({
          commitment_id: `commitment-${contract}`,
          employer_id: `employer-${contract % size.employers}`,
          month: shiftMonth(monthOf(window.start), step),
          contractor_id: null,
          hours: dice.below(60_000),
          persons,
          rsa: dice.below(persons),
          boeth: dice.below(persons),
          state: "validated",
          ...entered(),
        });
      }
    }
  }
  await hires.flush();
  for (const writer of [statements, collective, outcomes]) await writer.flush();
}

async function makeActions(db: Db, size: WorldSize, dice: Dice): Promise<void> {
  const actions = new Writer(db, "network_action");
  for (let index = 0; index < size.hosts * years * 12; index += 1) {
    await actions.add({
      id: `action-${index}` as Id<"network_action">,
      code: `A${index}`,
      host_id: `host-${index % size.hosts}`,
      dated_on: addDays(dayOf(`${firstYear}-01-01`), dice.below(365 * years)),
      kind: dice.pick(["prescription", "siae_procurement", "promotion"]),
      title: null,
      territory_code: null,
      state: dice.chance(80) ? "done" : "planned",
      structures: null,
      persons: null,
      account: null,
      ...entered(),
    });
  }
  await actions.flush();
}

/** Spread over forty-five years by the participant's number: known without reading the row. */
function bornOn(participant: number): Day {
  return addDays(dayOf("1960-01-01"), (participant * 7_919) % (365 * 45));
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day ${text}`);
  return day;
}
