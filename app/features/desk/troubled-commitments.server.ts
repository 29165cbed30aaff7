import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { inScope } from "#db/queries/contracts/contract-scope.server.ts";
import { listRunningContracts } from "#db/queries/desk/running-contracts.server.ts";
import { namesOfCommitments, type CommitmentName } from "#db/queries/desk/commitment-names.server.ts";
import { listPositions, type CommitmentPosition } from "#db/queries/positions.server.ts";
import type { DeskQuestion } from "./desk-question.ts";

/** A commitment at risk or late, hours in hundredths. */
export type TroubledCommitment = CommitmentName & {
  light: "late" | "at_risk";
  due: number;
  done: number;
  pending: number;
  expected: number;
  /** What should be done by now and is not. */
  missing: number;
  endsOn: Day | null;
};

/** A host's commitments at risk or late, how many ended, and the `shown` ones with the most hours missing. */
export async function troubledCommitments(
  db: Db,
  { hostId, today, settings }: DeskQuestion,
  shown: number,
): Promise<{ total: number; ended: number; lines: TroubledCommitment[] }> {
  const positions = await listPositions(db, {
    day: today,
    settings,
    contracts: inScope({ kind: "host", organisationId: hostId }),
  });
  // Once closed, what is missing is told by the attestation: there is nothing left to do.
  const open = await listRunningContracts(db, hostId);
  const troubled = positions
    .filter(({ contractId, position: { light } }) => open.has(contractId) && isTroubled(light))
    .sort((one, other) => missingOf(other) - missingOf(one));
  const first = troubled.slice(0, shown);
  const names = await namesOfCommitments(
    db,
    first.map(({ commitmentId }) => commitmentId),
  );
  const lines = first.flatMap((each): TroubledCommitment[] => {
    const name = names.get(each.commitmentId);
    const { light, due, done, expected } = each.position;
    if (!name || !isTroubled(light)) return [];
    const { pending, window } = each;
    return [{ ...name, light, due, done, pending, expected, missing: missingOf(each), endsOn: window.end }];
  });
  const ended = troubled.filter(({ position }) => position.light === "late").length;
  return { total: troubled.length, ended, lines };
}

function isTroubled(light: string): light is "late" | "at_risk" {
  return light === "late" || light === "at_risk";
}

function missingOf({ position: { expected, done } }: CommitmentPosition): number {
  return Math.max(expected - done, 0);
}
