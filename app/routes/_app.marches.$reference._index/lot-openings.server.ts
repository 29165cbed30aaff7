import type { Day } from "#app/domain/calendar.ts";
import { hoursToPlace } from "#app/domain/hours-to-place.ts";
import { openingRefusal, openingState } from "#app/domain/lot-opening.ts";
import { verdictOn } from "#app/domain/permission.ts";
import { relationTo } from "#app/features/contracts/viewer-contracts.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { countAnswers } from "#db/queries/opportunities/answer-counts.server.ts";
import { listContractOpenings } from "#db/queries/opportunities/contract-openings.server.ts";
import type { CommitmentPosition } from "#db/queries/positions.server.ts";

type Asked = {
  viewer: Viewer;
  sheet: ContractSheet;
  lots: readonly SheetLot[];
  positions: readonly CommitmentPosition[];
  today: Day;
};

/** How each lot is opened to structures, for who may see supply; null for others. */
export async function lotOpenings(db: Db, { viewer, sheet, lots, positions, today }: Asked) {
  const target = { relation: relationTo(viewer, sheet.hostId) };
  if (verdictOn(viewer, "see supply", target) !== "allowed") return null;
  const mayOpen = verdictOn(viewer, "open opportunity", target) === "allowed";
  const openings = await listContractOpenings(db, sheet.id);
  const counts = await countAnswers(
    db,
    lots.map(({ id }) => id),
  );
  return lots.map((lot) => {
    const opening = openings.find(({ lotId }) => lotId === lot.id) ?? null;
    const refusal = openingRefusal(
      {
        contractStage: sheet.stage,
        endsOn: sheet.endsOn,
        mechanisms: lot.commitments.map(({ mechanism }) => mechanism),
        left: hoursToPlace(positions.filter(({ lotId }) => lotId === lot.id))?.left ?? null,
        saidHours: opening?.saidHours ?? null,
      },
      today,
    );
    return {
      lotId: lot.id,
      state: openingState(opening, today),
      openedOn: opening?.openedOn ?? null,
      counts: counts.get(lot.id) ?? { interested: 0, declined: 0 },
      refusal,
      mayOpen,
      isFacilitator: viewer.role === "facilitator",
    };
  });
}

export type LotOpening = NonNullable<Awaited<ReturnType<typeof lotOpenings>>>[number];
