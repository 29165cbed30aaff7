import { monthOf } from "#app/domain/calendar.ts";
import { creditedContractors, splitByContractor } from "#app/domain/contractor-split.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { penaltyOf, type MissingOnTerms, type Penalty, type PenaltyTerms } from "#app/domain/penalty.ts";
import type { LateCompany } from "#app/features/hours/late-companies.server.ts";
import { listContractors, sumHoursByContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import type { CommitmentId } from "#db/schema/columns.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";

/**
 * What the contract provides for a late company: its late statements, and the hours it still owes on the commitments
 * whose window has ended. Hours only declared count as done: they may yet be validated.
 */
export async function companyPenalty(ask: ReminderAsk, company: LateCompany): Promise<Penalty> {
  const terms = await termsOf(ask, company);
  const late = company.months.flatMap(({ month, daysLate, commitmentIds }) =>
    commitmentIds.flatMap((id) => {
      const own = terms.get(id);
      return own === undefined ? [] : [{ month, daysLate, terms: own }];
    }),
  );
  return penaltyOf(late, await missingHours(ask, company, terms));
}

async function termsOf(
  { db }: ReminderAsk,
  { contractId }: LateCompany,
): Promise<Map<CommitmentId, PenaltyTerms>> {
  const lots = await listLots(db, contractId);
  return new Map(
    lots.flatMap(({ number, commitments }) =>
      commitments.map(({ id, penaltyPerHour, penaltyPerDay }): [CommitmentId, PenaltyTerms] => [
        id,
        { lot: number, perHour: penaltyPerHour, perDay: penaltyPerDay },
      ]),
    ),
  );
}

async function missingHours(
  { db, today, settings }: ReminderAsk,
  { contractId, organisationId }: LateCompany,
  terms: ReadonlyMap<CommitmentId, PenaltyTerms>,
): Promise<MissingOnTerms[]> {
  const positions = await listPositions(db, { day: today, settings, contracts: isContract(contractId) });
  const contractors = await listContractors(db, contractId);
  const hours = await sumHoursByContractor(db, contractId, monthOf(today), ["validated", "submitted"]);
  return positions.flatMap(({ commitmentId, lotId, window, position }) => {
    const own = terms.get(commitmentId);
    if (own === undefined || window.end === null || window.end >= today) return [];
    const onLot = contractors.filter((contractor) => contractor.lotId === lotId);
    const owed = splitByContractor(position.due, onLot).find(
      (part) => part.organisationId === organisationId,
    );
    if (owed === undefined) return [];
    const done = hours
      .filter((row) => row.commitmentId === commitmentId)
      .filter((row) => creditedContractors(row.contractorId, onLot).includes(organisationId))
      .reduce((sum, row) => sum + row.hours, 0);
    return [{ missing: Math.max(0, owed.due - done) as InsertionHours, terms: own }];
  });
}
