import { mechanisms } from "#app/domain/mechanism.ts";
import type { Db } from "#db/database.server.ts";
import {
  commitmentsWithChanges,
  commitmentsWithHours,
  commitmentsWithNeeds,
  lotsWithRecords,
  lotsWithSupply,
  type SupplyOfLot,
} from "#db/queries/contracts/lines-in-use.server.ts";
import type { CommitmentId, LotId } from "#db/schema/columns.ts";
import type { ContractDraft, DraftCommitment } from "./contract-draft.ts";
import { commitmentsOf, missingFrom } from "./write-lines.server.ts";

/** A line that cannot go, or change its rule, because of what was noted on it. `name`: « Lot 2 », « Lot 2, Clause ». */
export type LineRefusal =
  | { name: string; why: "has hours" | "has needs" | "has records" | "has changes" }
  | { name: string; why: "has supply"; supply: SupplyOfLot };

/** What the draft would remove, or make meaningless, that has a life of its own. */
export async function linesInTheWay(
  db: Db,
  before: ContractDraft,
  after: ContractDraft,
): Promise<LineRefusal[]> {
  const goneLots = missingFrom(before.lots, after.lots);
  const gone = missingFrom(commitmentsOf(before), commitmentsOf(after));
  const noLongerFixed = commitmentsOf(after).filter(
    ({ id, values }) =>
      values.rule !== "fixed" &&
      commitmentsOf(before).some((line) => line.id === id && line.values.rule === "fixed"),
  );
  const records = await lotsWithRecords(db, idsOf<LotId>(goneLots));
  const hours = await commitmentsWithHours(db, idsOf<CommitmentId>(gone));
  const needed = await commitmentsWithNeeds(db, idsOf<CommitmentId>(gone));
  const changed = await commitmentsWithChanges(db, idsOf<CommitmentId>([...gone, ...noLongerFixed]));
  const supplied = await lotsWithSupply(db, idsOf<LotId>(goneLots));
  const named = (
    lines: readonly DraftCommitment[],
    why: Exclude<LineRefusal["why"], "has supply">,
    ids: ReadonlySet<string>,
  ) => lines.filter(({ id }) => ids.has(id)).map((line) => ({ name: nameOf(before, line.id), why }));
  return [
    ...named(gone, "has hours", hours),
    ...named(gone, "has needs", needed),
    ...goneLots
      .filter((lot) => records.has(lot.id as LotId))
      .map((lot) => ({ name: `Lot ${lot.values.number}`, why: "has records" as const })),
    ...goneLots.flatMap((lot) => {
      const supply = supplied.get(lot.id as LotId);
      return supply === undefined
        ? []
        : [{ name: `Lot ${lot.values.number}`, why: "has supply" as const, supply }];
    }),
    ...named([...gone, ...noLongerFixed], "has changes", changed),
  ];
}

function nameOf(draft: ContractDraft, commitmentId: string): string {
  const lot = draft.lots.find((line) =>
    line.commitments.some((commitment) => commitment.id === commitmentId),
  );
  const commitment = lot?.commitments.find((line) => line.id === commitmentId);
  const mechanism = commitment === undefined ? "" : mechanisms[commitment.values.mechanism].short;
  return `Lot ${lot?.values.number ?? ""}, ${mechanism}`;
}

function idsOf<Id extends string>(lines: readonly { id: string }[]): Id[] {
  return lines.map((line) => line.id as Id);
}
