import type { Day } from "#app/domain/calendar.ts";
import { basisOn } from "#app/domain/objective.ts";
import { isObligationUnknown, shownPosition } from "#app/features/contracts/contract-position.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import type { SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { SheetChange, SheetOrder } from "#db/queries/contracts/contract-record.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import type { CommitmentPosition } from "#db/queries/positions.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Sources = {
  lots: readonly SheetLot[];
  positions: readonly CommitmentPosition[];
  contractors: readonly SheetContractor[];
  changes: readonly SheetChange[];
  orders: readonly SheetOrder[];
  today: Day;
  /** The structure that looks, whose own hours alone are counted; null: everybody's are. */
  seenAs: OrganisationId | null;
};
type Contract = Pick<ContractSheet, "stage" | "source">;

/** One lot as the page shows it, its companies and its commitments with where they stand (hundredths). */
export type LotLine = ReturnType<typeof lotLine>;
export type CommitmentLine = LotLine["commitments"][number];

/** In order of entry; for a structure, the lots it works on first. */
export function lotLines(contract: Contract, sources: Sources): LotLine[] {
  const lines = sources.lots.map((lot) => lotLine(contract, lot, sources));
  return [...lines.filter(({ isOwn }) => isOwn), ...lines.filter(({ isOwn }) => !isOwn)];
}

function lotLine(contract: Contract, lot: SheetLot, sources: Sources) {
  const { positions, changes, seenAs } = sources;
  const contractors = sources.contractors.filter((contractor) => contractor.lotId === lot.id);
  const ordersOfLot = sources.orders.filter(({ lotId }) => lotId === lot.id);
  const { ordered } = basisOn({ changes: [], orders: ordersOfLot }, sources.today);
  const onLot = positions.filter(({ lotId }) => lotId === lot.id);
  return {
    id: lot.id,
    name: lotName({ lotNumber: lot.number, lotTitle: lot.title }),
    number: lot.number,
    companies: [...contractors.map(({ name }) => name), ...holdersOf(lot.holderNames)],
    isOwn:
      seenAs === null ||
      contractors.some(({ organisationId }) => organisationId === seenAs) ||
      onLot.some(({ position, pending }) => position.done + pending > 0),
    commitments: lot.commitments.flatMap((commitment) => {
      const found = positions.find((position) => position.commitmentId === commitment.id);
      if (found === undefined) return [];
      return [
        {
          ...commitment,
          /** Cents ordered on the lot so far, credit notes taken away. */
          ordered,
          ...shownPosition(contract.stage, found, seenAs === null ? "all" : "own"),
          isUnknown: isObligationUnknown(contract.source, commitment, found.position.due),
          start: found.window.start,
          end: found.window.end,
          changed: changes.some((change) => change.commitmentId === commitment.id),
        },
      ];
    }),
  };
}

/** Names separated by « ; »: holders open data gives without a SIRET. */
export function holdersOf(names: string | null): string[] {
  return names?.split(";").map((name) => name.trim()) ?? [];
}
