import { monthOf, type Day } from "#app/domain/calendar.ts";
import { contractorPositions, type CreditedHours } from "#app/domain/contractor-position.ts";
import type { ContractorRole } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import { penaltyFor } from "#app/domain/penalty.ts";
import { lastMonthDue } from "#app/domain/position.ts";
import type { Db } from "#db/database.server.ts";
import {
  listCollectivePersons,
  listCommitmentPersons,
  listHireMonths,
  listOpenStatements,
} from "#db/queries/contracts/contract-closing.server.ts";
import {
  listContractors,
  sumHoursByContractor,
  type SheetContractor,
} from "#db/queries/contracts/contract-contractors.server.ts";
import { listLots, type SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { pendingMonths } from "./pending-months.ts";

/** What a contractor owed and did on one commitment, in hundredths. A subcontractor owes nothing itself: null. */
export type ClosingContractor = {
  name: string;
  siret: string;
  role: ContractorRole;
  due: InsertionHours | null;
  done: InsertionHours;
  remaining: InsertionHours | null;
};

/** One commitment as a contract ends: hours in hundredths, persons having validated hours (named and collective). */
export type ClosingCommitment = {
  /** The lot's number. */
  lot: string;
  mechanism: Mechanism;
  due: InsertionHours;
  done: InsertionHours;
  remaining: InsertionHours;
  persons: number;
  contractors: ClosingContractor[];
};

/** What the contract provides for hours not done: hundredths × cents an hour = cents. Shown, never claimed. */
export type ClosingPenalty = {
  lot: string;
  mechanism: Mechanism;
  missing: InsertionHours;
  perHour: Cents;
  amount: Cents;
};

export type ClosingFacts = Awaited<ReturnType<typeof closingFacts>>;

/**
 * What was owed and done on a contract, as plain data for the screen and the documents that end it. `complete`: nothing
 * remains to be done, and no month remains to be validated. A person on two commitments counts once in `total`.
 */
export async function closingFacts(db: Db, { sheet, today }: { sheet: ContractSheet; today: Day }) {
  const settings = await readSettings(db);
  const lots = await listLots(db, sheet.id);
  const contractors = await listContractors(db, sheet.id);
  const positions = await listPositions(db, { day: today, settings, contracts: isContract(sheet.id) });
  const hours = await sumHoursByContractor(db, sheet.id, monthOf(today));
  const named = await listCommitmentPersons(db, sheet.id);
  const collective = await listCollectivePersons(db, sheet.id);
  const hires = await listHireMonths(db, sheet.id);
  const collectiveOf = (rows: typeof collective): number =>
    rows.reduce((sum, { persons }) => sum + persons, 0);
  const found = positions.flatMap(
    ({ commitmentId, lotId, mechanism, position: { due, done, remaining } }) => {
      const lot = lots.find(({ id }) => id === lotId);
      if (lot === undefined) return [];
      const own = hours.filter((row) => row.commitmentId === commitmentId);
      const commitment: ClosingCommitment = {
        lot: lot.number,
        mechanism,
        due,
        done,
        remaining,
        persons:
          named.filter((row) => row.commitmentId === commitmentId).length +
          collectiveOf(collective.filter((row) => row.commitmentId === commitmentId)),
        contractors: contractorsOf(
          { due, hours: own },
          contractors.filter((row) => row.lotId === lotId),
        ),
      };
      return [{ commitment, perHour: penaltyOf(lot, commitmentId) }];
    },
  );
  const commitments = found.map(({ commitment }) => commitment);
  const pending = pendingMonths(await listOpenStatements(db, sheet.id), hires, {
    monthDue: lastMonthDue(today, settings.statement_due_day),
    endsOn: sheet.endsOn,
  });
  const sum = (key: "due" | "done" | "remaining"): number =>
    commitments.reduce((all, one) => all + one[key], 0);
  return {
    contract: contractFacts(sheet),
    lots: lots.map(({ number, title }) => ({ number, title })),
    commitments,
    total: {
      due: sum("due"),
      done: sum("done"),
      remaining: sum("remaining"),
      persons: new Set(named.map(({ personKey }) => personKey)).size + collectiveOf(collective),
    },
    pendingMonths: pending,
    /** Hires without an end day, or ending after today. */
    openHires: hires.filter(({ endsOn }) => endsOn === null || endsOn > today).length,
    complete: pending.length === 0 && commitments.every(({ remaining }) => remaining === 0),
    penalties: found.flatMap(({ commitment: { lot, mechanism, remaining }, perHour }): ClosingPenalty[] =>
      perHour === null || perHour === 0 || remaining === 0
        ? []
        : [{ lot, mechanism, missing: remaining, perHour, amount: penaltyFor(remaining, perHour) }],
    ),
  };
}

function contractFacts(sheet: ContractSheet) {
  return {
    reference: sheet.reference,
    title: sheet.title,
    stage: sheet.stage,
    authorityName: sheet.authorityName,
    hostName: sheet.hostName,
    facilitator: sheet.facilitator,
    notifiedOn: sheet.notifiedOn,
    startsOn: sheet.startsOn,
    endsOn: sheet.endsOn,
  };
}

function penaltyOf(lot: SheetLot, commitmentId: string): Cents | null {
  return lot.commitments.find(({ id }) => id === commitmentId)?.penaltyPerHour ?? null;
}

function contractorsOf(
  commitment: { due: InsertionHours; hours: readonly CreditedHours[] },
  onLot: readonly SheetContractor[],
): ClosingContractor[] {
  const positions = contractorPositions(commitment, onLot);
  return onLot.flatMap(({ organisationId, name, siret, role }) => {
    const position = positions.find((one) => one.organisationId === organisationId);
    if (position === undefined) return [];
    const { due, done, remaining } = position;
    return [{ name, siret, role, due, done, remaining }];
  });
}
