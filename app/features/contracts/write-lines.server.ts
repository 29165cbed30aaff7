import type { Transaction } from "kysely";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Database } from "#db/schema.ts";
import type { CommitmentId, ContractId, LotId } from "#db/schema/columns.ts";
import {
  deleteCommitment,
  deleteLot,
  insertCommitment,
  insertLot,
  updateCommitment,
  updateLot,
} from "#db/queries/contracts/write-contract.server.ts";
import type { CommitmentValues, ContractDraft, DraftCommitment, DraftLot } from "./contract-draft.ts";

type Trx = Transaction<Database>;

/**
 * Makes the stored lots and commitments those of the draft. What goes is removed first; what changes its number or its
 * mechanism steps aside first, so that two lines may swap without meeting on the unique key.
 */
export async function writeLines(
  trx: Trx,
  contractId: ContractId,
  before: readonly DraftLot[],
  after: readonly DraftLot[],
): Promise<void> {
  for (const lot of missingFrom(before, after)) await deleteLot(trx, lot.id as LotId);
  for (const lot of after) {
    const stored = before.find((line) => line.id === lot.id);
    if (stored && stored.values.number !== lot.values.number) {
      await updateLot(trx, lot.id as LotId, { number: lot.id });
    }
  }
  for (const lot of after) {
    const stored = before.find((line) => line.id === lot.id);
    if (stored) await updateLot(trx, lot.id as LotId, lot.values);
    else await insertLot(trx, lotRow(contractId, lot));
    await writeCommitments(trx, lot.id as LotId, stored?.commitments ?? [], lot.commitments);
  }
}

async function writeCommitments(
  trx: Trx,
  lotId: LotId,
  before: readonly DraftCommitment[],
  after: readonly DraftCommitment[],
): Promise<void> {
  for (const gone of missingFrom(before, after)) await deleteCommitment(trx, gone.id as CommitmentId);
  for (const { id, values } of after) {
    const stored = before.find((line) => line.id === id);
    if (stored && stored.values.mechanism !== values.mechanism) {
      await updateCommitment(trx, id as CommitmentId, { mechanism: id as Mechanism });
    }
  }
  for (const { id, values } of after) {
    const row = commitmentRow(values);
    if (before.some((line) => line.id === id)) await updateCommitment(trx, id as CommitmentId, row);
    else await insertCommitment(trx, { id: id as CommitmentId, lot_id: lotId, ...row });
  }
}

function lotRow(contractId: ContractId, { id, values }: DraftLot) {
  return { id: id as LotId, contract_id: contractId, holder_names: null, ...values };
}

function commitmentRow(values: CommitmentValues) {
  return {
    mechanism: values.mechanism,
    rule: values.rule,
    hours: values.hours,
    amount_per_hour: values.amountPerHour,
    threshold: values.threshold,
    share: values.share,
    starts_on: values.startsOn,
    ends_on: values.endsOn,
    penalty_per_hour: values.penaltyPerHour,
    penalty_per_day: values.penaltyPerDay,
    criteria: values.criteria,
  };
}

/** Lines of `before` that `after` no longer has. */
export function missingFrom<Line extends { id: string }>(
  before: readonly Line[],
  after: readonly Line[],
): Line[] {
  return before.filter((line) => !after.some((kept) => kept.id === line.id));
}

/** Every commitment of a draft. */
export function commitmentsOf(draft: ContractDraft): DraftCommitment[] {
  return draft.lots.flatMap((lot) => lot.commitments);
}
