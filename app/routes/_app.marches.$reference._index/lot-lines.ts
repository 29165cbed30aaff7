import type { ContractStage } from "#app/domain/contract-stage.ts";
import { shownPosition, type CountedHours } from "#app/features/contracts/contract-position.ts";
import type { SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { SheetChange } from "#db/queries/contracts/contract-record.server.ts";
import type { CommitmentPosition } from "#db/queries/positions.server.ts";

type Sources = {
  lots: readonly SheetLot[];
  positions: readonly CommitmentPosition[];
  contractors: readonly SheetContractor[];
  changes: readonly SheetChange[];
  counted: CountedHours;
};

/** One lot as the page shows it, its companies and its commitments with where they stand (hundredths). */
export type LotLine = ReturnType<typeof lotLine>;
export type CommitmentLine = LotLine["commitments"][number];

export function lotLines(stage: ContractStage, sources: Sources): LotLine[] {
  return sources.lots.map((lot) => lotLine(stage, lot, sources));
}

function lotLine(stage: ContractStage, lot: SheetLot, sources: Sources) {
  const { positions, contractors, changes, counted } = sources;
  const companies = contractors.filter((contractor) => contractor.lotId === lot.id).map(({ name }) => name);
  const holders = lot.holderNames?.split(";").map((name) => name.trim()) ?? [];
  return {
    id: lot.id,
    name: lotName(lot),
    number: lot.number,
    companies: [...companies, ...holders],
    commitments: lot.commitments.flatMap((commitment) => {
      const found = positions.find((position) => position.commitmentId === commitment.id);
      if (found === undefined) return [];
      return [
        {
          ...commitment,
          ...shownPosition(stage, found, counted),
          start: found.window.start,
          end: found.window.end,
          changed: changes.some((change) => change.commitmentId === commitment.id),
        },
      ];
    }),
  };
}

/** « Lot 2 · Gros œuvre, maçonnerie »; a contract of one lot often has neither. */
function lotName({ number, title }: Pick<SheetLot, "number" | "title">): string {
  return title === null ? `Lot ${number}` : `Lot ${number} · ${title}`;
}
