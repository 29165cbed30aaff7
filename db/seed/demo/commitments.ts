import { addDays, type Day } from "#app/domain/calendar.ts";
import { windowOf } from "#app/domain/commitment-window.ts";
import { contractStages } from "#app/domain/contract-stage.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { CommitmentId, ContractId, LotId } from "../../schema/columns.ts";
import type { CommitmentPlan, ContractPlan, LotPlan } from "./contract-plan.ts";
import type { DemoRows } from "./demo-rows.ts";
import { demoToday } from "./demo-calendar.ts";
import { structures } from "./structures.ts";

/** A commitment of the story with its ids, before anybody worked on it. */
export type DemoCommitment = {
  id: CommitmentId;
  lotId: LotId;
  contractId: ContractId;
  plan: CommitmentPlan;
  lot: LotPlan;
  contract: ContractPlan;
  window: { starts: Day | null; ends: Day | null };
};

export type DemoLot = { id: LotId; plan: LotPlan; commitments: DemoCommitment[] };
export type DemoContract = { id: ContractId; plan: ContractPlan; lots: DemoLot[] };

/** Gives every contract, lot and commitment its id, in the order they are told. */
export function numberContracts(plans: readonly ContractPlan[], rows: DemoRows): DemoContract[] {
  return plans.map((contract) => {
    const id = rows.nextId("contract");
    const lots = contract.lots.map((lot): DemoLot => {
      const lotId = rows.nextId("lot");
      const commitments = lot.commitments.map((plan): DemoCommitment => ({
        id: rows.nextId("commitment"),
        lotId,
        contractId: id,
        plan,
        lot,
        contract,
        window: windowWithin(plan, contract),
      }));
      return { id: lotId, plan: lot, commitments };
    });
    return { id, plan: contract, lots };
  });
}

function windowWithin(plan: CommitmentPlan, contract: ContractPlan): DemoCommitment["window"] {
  const { start, end } = windowOf({
    commitment: { startsOn: plan.starts ?? null, endsOn: plan.ends ?? null },
    contract: {
      startsOn: contract.starts,
      endsOn: contract.ends,
      notifiedOn: contract.notified,
      durationMonths: contract.openData?.months ?? null,
    },
  });
  return { starts: start, ends: end };
}

/** Whether people work on it in the story: begun, counted by the indicators, and not left aside. */
export function isWorked({ plan, contract, window }: DemoCommitment): boolean {
  const begun = window.starts !== null && window.starts < addDays(demoToday, -40);
  return plan.weight > 0 && begun && contractStages[contract.stage].counts && contract.host !== null;
}

/** The kind of structure that leads the lot; none for an ordinary company. */
export function leadKind({ lot }: DemoCommitment): StructureKind | undefined {
  const lead = lot.contractors.find(({ role }) => role === "lead");
  return structures.find(({ key }) => key === lead?.organisation)?.kind;
}

/** ESAT and prison workshops declare their hours without names. */
export function isDeclaredCollectively(commitment: DemoCommitment): boolean {
  const kind = leadKind(commitment);
  return kind === "ESAT" || kind === "SEP";
}

/** Hundredths of an hour validated on a commitment, added up while statements are entered. */
export class HoursDone {
  private readonly byCommitment = new Map<CommitmentId, number>();

  add(commitment: CommitmentId, hours: number): void {
    this.byCommitment.set(commitment, this.of(commitment) + hours);
  }

  of(commitment: CommitmentId): number {
    return this.byCommitment.get(commitment) ?? 0;
  }
}
