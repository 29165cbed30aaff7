import type { Insertable } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import { contractStageCodes } from "#app/domain/contract-stage.ts";
import { educationLevels, hireContractTypes, hireModalities, pdieSchemes } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import { networkActionKindCodes } from "#app/domain/network-action-kind.ts";
import { outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { structureKindCodes } from "#app/domain/structure-kind.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { EnteredRank, Id, ImportedRow } from "#db/schema/columns.ts";
import { siretNumber } from "./siret-number.ts";

const tables = [
  "territory",
  "commune",
  "organisation",
  "organisation_role",
  "contract",
  "lot",
  "commitment",
  "obligation_change",
  "lot_order",
  "contractor",
  "qualitative_action",
  "participant",
  "hire",
  "statement",
  "collective_statement",
  "outcome",
  "network_action",
  "grant_agreement",
] as const satisfies ReadonlyArray<keyof Database>;

/** A small installation as plain rows. The same seed makes the same rows. */
export type World = { [Table in (typeof tables)[number]]: Array<Insertable<Database[Table]>> };

/** Empties the tables and puts the world in them. */
export async function settle(db: Db, world: World): Promise<void> {
  for (const table of [...tables].reverse()) await db.deleteFrom(table).execute();
  for (const table of tables) {
    if (world[table].length > 0) await db.insertInto(table).values(world[table]).execute();
  }
}

/** Mulberry32: a small seeded generator. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(roll() * (high - low + 1));
  const chance = (probability: number): boolean => roll() < probability;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new Error("Nothing to pick from");
    return item;
  };
  const maybe = <Value>(probability: number, value: () => Value): Value | null =>
    chance(probability) ? value() : null;
  return { between, chance, pick, maybe };
}

const dayZero = Date.UTC(2024, 0, 1);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;
const later = (day: Day, days: number): Day => toDay(Date.parse(day) + days * 86_400_000);
const codes = <Code extends string>(table: Record<Code, unknown>): Code[] => Object.keys(table) as Code[];

/** Rules, stages, hosts, dates and states of every kind, dense enough to collide. */
export function randomWorld(seed: number): World {
  const { between, chance, pick, maybe } = dice(seed);
  const day = (): Day => {
    const any = toDay(dayZero + between(0, 1150) * 86_400_000);
    // Ends of months are where calendars go wrong.
    return chance(0.2)
      ? pick(["2025-02-28", "2024-02-29", "2025-08-31", "2025-12-31", "2026-01-31"] as Day[])
      : any;
  };
  const month = (): Month => day().slice(0, 7) as Month;
  const hours = (most: number): InsertionHours => (chance(0.15) ? 0 : between(1, most)) as InsertionHours;
  const ranks = new Set<number>();
  const rank = (): ImportedRow => {
    let entered = between(1, 1_000_000_000);
    while (ranks.has(entered)) entered += 1;
    ranks.add(entered);
    return { entered_rank: entered as EnteredRank, import_id: null };
  };
  const id = <Table extends string>(table: Table, number: number) => `${table}-${number}` as Id<Table>;
  const many = <Row>(count: number, row: (number: number) => Row): Row[] =>
    Array.from({ length: count }, (_, index) => row(index + 1));
  const unique = <Row>(rows: Row[], keyOf: (row: Row) => string): Row[] => [
    ...new Map(rows.map((row) => [keyOf(row), row])).values(),
  ];

  const territory = ["nord", "sud", "est"].map((code) => ({ code, label: code, ...rank() }));
  const territoryCode = () => pick(territory).code;
  const commune = many(5, (number) => ({
    code: `3800${number}`,
    name: `Commune ${number}`,
    department_code: "38",
    epci_siren: null,
    territory_code: number === 5 ? null : territoryCode(),
    search_text: "",
  }));
  const organisation = many(11, (number) => ({
    id: id("organisation", number),
    siret: siretNumber(number),
    siret_checked: 1 as const,
    name: `Organisation ${number}`,
    kind: number <= 4 ? null : maybe(0.8, () => pick(structureKindCodes)),
    kind_since: maybe(0.4, day),
    buyer_kind: null,
    commune_code: null,
    is_private: 0 as const,
    email: null,
    phone: null,
    search_text: "",
    revision: 1,
    ...rank(),
  }));
  const hosts = organisation.slice(0, 2);
  const authorities = organisation.slice(2, 4);
  const employers = organisation.slice(3);
  const organisation_role = [
    ...hosts.map((host) => ({ organisation_id: host.id, role: "host" as const })),
    ...authorities.map((authority) => ({ organisation_id: authority.id, role: "authority" as const })),
  ];

  const contract = many(between(2, 6), (number) => {
    const starts_on = maybe(0.6, day);
    return {
      id: id("contract", number),
      reference: `M${number}`,
      title: `Marché ${number}`,
      authority_id: pick(authorities).id,
      host_id: maybe(0.85, () => pick(hosts).id),
      facilitator: null,
      category: null,
      procedure: null,
      cpv: null,
      amount: null,
      estimated_value: null,
      consultation_on: null,
      notified_on: maybe(0.7, day),
      starts_on,
      ends_on: starts_on && maybe(0.5, () => later(starts_on, between(0, 700))),
      duration_months: maybe(0.5, () => between(1, 24)),
      commune_code: maybe(0.7, () => pick(commune).code),
      territory_code: maybe(0.4, territoryCode),
      stage: chance(0.75) ? pick(["awarded", "running", "closed"] as const) : pick(contractStageCodes),
      derogation: null,
      derogation_reason: null,
      source: "typed" as const,
      decp_id: null,
      search_text: "",
      revision: 1,
      ...rank(),
    };
  });
  const lot = many(between(3, 8), (number) => ({
    id: id("lot", number),
    contract_id: pick(contract).id,
    number: `${number}`,
    title: null,
    cpv: null,
    amount: null,
    trade: null,
    holder_names: null,
    ...rank(),
  }));
  const commitment = unique(
    many(between(4, 14), (number) => {
      const rule = pick(["fixed", "fixed", "per_amount", "share_of_hours"] as const);
      const lotRow = pick(lot);
      const owner = contract.find((row) => row.id === lotRow.contract_id);
      const ownStart = maybe(0.3, day);
      const start = ownStart ?? owner?.starts_on ?? owner?.notified_on ?? null;
      // Never a window that ends before it starts: entry refuses those.
      const mustEnd = start !== null && owner?.ends_on !== null && (owner?.ends_on ?? "") < start;
      const ends_on =
        start === null ? maybe(0.3, day) : maybe(mustEnd ? 1 : 0.4, () => later(start, between(0, 500)));
      return {
        id: id("commitment", number),
        lot_id: lotRow.id,
        mechanism: pick(mechanismCodes),
        starts_on: ownStart,
        ends_on,
        rule,
        hours: maybe(rule === "fixed" ? 0.95 : 0.2, () => hours(900_000)),
        amount_per_hour: maybe(rule === "per_amount" ? 1 : 0.2, () => between(1, 400_000) as Cents),
        threshold: (chance(0.5) ? 0 : between(1, 5_000_000)) as Cents,
        share: maybe(rule === "share_of_hours" ? 1 : 0.2, () => between(1, 1_000_000) as Millionths),
        criteria: null,
        penalty_per_hour: null,
        penalty_per_day: null,
        ...rank(),
      };
    }),
    (row) => `${row.lot_id} ${row.mechanism}`,
  );
  const obligation_change = unique(
    many(between(0, 12), (number) => ({
      id: id("obligation_change", number),
      commitment_id: pick(commitment).id,
      effective_on: chance(0.4) ? ("2025-03-31" as Day) : day(),
      reason: pick(["amendment", "tranche", "correction"] as const),
      hours: hours(900_000),
      ...rank(),
    })),
    (row) => `${row.commitment_id} ${row.effective_on} ${row.reason}`,
  );
  const lot_order = many(between(0, 20), (number) => ({
    id: id("lot_order", number),
    lot_id: pick(lot).id,
    number: `BC${number}`,
    nature: pick(["order", "order", "credit_note", "invoice"] as const),
    ordered_on: day(),
    amount: maybe(0.9, () => between(0, 30_000_000) as Cents),
    worked_hours: maybe(0.6, () => hours(400_000)),
    ...rank(),
  }));
  const contractor = unique(
    many(between(0, 8), (number) => ({
      id: id("contractor", number),
      lot_id: pick(lot).id,
      organisation_id: pick(employers).id,
      role: pick(["lead", "joint", "subcontractor"] as const),
      share: null,
      principal_id: null,
      contact: null,
      email: null,
      phone: null,
      ...rank(),
    })),
    (row) => `${row.lot_id} ${row.organisation_id}`,
  );
  const qualitative_action = many(between(0, 5), (number) => ({
    id: id("qualitative_action", number),
    lot_id: pick(lot).id,
    number: `${number}`,
    nature: null,
    unit: null,
    planned: between(0, 500),
    done: between(0, 500),
    dated_on: maybe(0.8, day),
    ...rank(),
  }));
  const participant = many(between(4, 10), (number) => {
    const isPurged = chance(0.2);
    return {
      id: id("participant", number),
      host_id: pick(hosts).id,
      code: `P${number}`,
      birth_name: isPurged ? null : "Nom",
      first_name: isPurged ? null : "Prénom",
      born_on: isPurged
        ? null
        : chance(0.3)
          ? ("2000-02-29" as Day)
          : (`${between(1960, 2005)}-05-17` as Day),
      used_name: null,
      sex: maybe(0.8, () => pick(["F", "M"] as const)),
      commune_code: null,
      lives_in_qpv: null,
      education: maybe(0.7, () => pick(codes(educationLevels))),
      prescriber_id: null,
      registered_on: null,
      informed_on: null,
      email: null,
      phone: null,
      person_key: `person-${between(1, 6)}`,
      purged_at: null,
      search_text: "",
      revision: 1,
      ...rank(),
    };
  });
  const hire: World["hire"] = [];
  for (let number = 1; number <= between(6, 24); number += 1) {
    const before = hire.length > 0 && chance(0.4) ? pick(hire) : undefined;
    const file = before?.participant_id ?? pick(participant).id;
    const starts_on = before?.ends_on
      ? later(before.ends_on, pick([0, 1, 2, 150, 181, 184, 190, 366, 370]))
      : day();
    const length = pick([0, 1, 27, 59, 180, 181, 182, 183, 400]);
    hire.push({
      id: id("hire", number),
      reference: `E${number}`,
      participant_id: file,
      commitment_id: pick(commitment).id,
      employer_id: pick(employers).id,
      contractor_id: null,
      contract_type: pick(codes(hireContractTypes)),
      modality: pick(codes(hireModalities)),
      scheme: maybe(0.3, () => pick(codes(pdieSchemes))),
      starts_on,
      ends_on: maybe(0.8, () => later(starts_on, length)),
      end_reason: null,
      rsa: chance(0.5) ? 1 : 0,
      boeth: chance(0.3) ? 1 : 0,
      job_title: null,
      weekly_hours: null,
      age: maybe(0.8, () => pick([25, 26, 49, 50])),
      revision: 1,
      ...rank(),
    });
  }
  const state = () => pick(["draft", "submitted", "validated", "validated", "returned"] as const);
  const statement = unique(
    many(between(0, 50), () => ({
      hire_id: pick(hire).id,
      month: month(),
      hours: hours(15_167),
      state: state(),
      comment: null,
      ...rank(),
    })),
    (row) => `${row.hire_id} ${row.month}`,
  );
  const collective_statement = unique(
    many(between(0, 14), () => {
      const persons = between(0, 9);
      return {
        commitment_id: pick(commitment.slice(0, 3)).id,
        employer_id: pick(employers.slice(0, 2)).id,
        // Close together, so that the largest head count often stands in a month without hours.
        month: pick(["2025-01", "2025-02", "2025-06", "2026-01", month()] as Month[]),
        contractor_id: null,
        hours: hours(90_000),
        persons,
        rsa: between(0, persons),
        boeth: between(0, persons),
        state: state(),
        ...rank(),
      };
    }),
    (row) => `${row.commitment_id} ${row.employer_id} ${row.month}`,
  );
  const outcome = unique(
    many(between(10, 60), (number) => {
      const reason = maybe(0.8, () => pick(codes(outcomeReasons)));
      return {
        id: id("outcome", number),
        participant_id: pick(participant).id,
        checkpoint: pick(["exit", "6", "6", "12", "12"] as const),
        dated_on: pick(["2026-02-15" as Day, day(), pick(hire).ends_on ?? day()]),
        situation: reason === null ? pick(codes(outcomeSituations)) : outcomeReasons[reason].situation,
        reason,
        ...rank(),
      };
    }),
    (row) => `${row.participant_id} ${row.checkpoint} ${row.dated_on}`,
  );
  const network_action = many(between(0, 10), (number) => ({
    id: id("network_action", number),
    code: `A${number}`,
    host_id: pick(hosts).id,
    dated_on: day(),
    kind: pick(networkActionKindCodes),
    title: null,
    territory_code: maybe(0.6, territoryCode),
    state: pick(["planned", "done", "done"] as const),
    structures: null,
    persons: null,
    account: null,
    ...rank(),
  }));
  const grant_agreement = hosts.flatMap((host) =>
    [2024, 2025, 2026].flatMap((year) =>
      chance(0.7)
        ? [
            {
              host_id: host.id,
              year,
              fte: maybe(0.8, () => between(1, 400)),
              fixed_part: maybe(0.8, () => between(0, 9_000_000) as Cents),
              variable_part: maybe(0.9, () => between(0, 3_000_001) as Cents),
              rsa_target: maybe(0.9, () => between(0, 7)),
              revision: 1,
              count_collective: chance(0.6) ? (1 as const) : (0 as const),
              ...rank(),
            },
          ]
        : [],
    ),
  );
  return {
    territory,
    commune,
    organisation,
    organisation_role,
    contract,
    lot,
    commitment,
    obligation_change,
    lot_order,
    contractor,
    qualitative_action,
    participant,
    hire,
    statement,
    collective_statement,
    outcome,
    network_action,
    grant_agreement,
  };
}
