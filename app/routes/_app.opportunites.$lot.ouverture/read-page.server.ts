import { openingRefusal, openingRefusals, openingState } from "#app/domain/lot-opening.ts";
import type { Day } from "#app/domain/calendar.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import type { OwnLot } from "#app/features/opportunity-follow/own-lot.server.ts";
import { publicLot } from "#app/features/opportunity-follow/public-lot.server.ts";
import { hoursAsDecimal } from "#app/domain/insertion-hours.ts";
import { countAnswers } from "#db/queries/opportunities/answer-counts.server.ts";
import { listSupplyLots, type SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";

/** What opening a lot to structures shows: what they will read, the hours, the other lots of the contract. Hundredths. */
export async function readOpening({ viewer, db, today, settings, scopes, lot }: OwnLot) {
  const lots = await listSupplyLots(db, { scopes, today, settings, contracts: isContract(lot.contractId) });
  const counts = await countAnswers(db, [lot.lotId]);
  const { opening, placed } = lot;
  return {
    lot: { id: lot.lotId as string, name: lotName(lot) },
    contract: { reference: lot.reference, title: lot.title, authority: lot.authorityName },
    isFacilitator: viewer.role === "facilitator",
    hasHost: lot.hostId !== null,
    state: openingState(opening, today),
    openedOn: opening?.openedOn ?? null,
    closedOn: opening?.closedOn ?? null,
    refusal: refusalWords(lot, today),
    placed,
    counts: counts.get(lot.lotId) ?? { interested: 0, declined: 0 },
    seen: opening === null ? "" : String(opening.revision),
    shown: await publicLot(db, lot, today),
    values: {
      hours: opening?.saidHours == null ? "" : String(hoursAsDecimal(opening.saidHours)).replace(".", ","),
      replyBy: opening?.replyBy ?? "",
      note: opening?.note ?? "",
    },
    others: lots.filter((one) => one.lotId !== lot.lotId).map((one) => otherLot(one, today)),
  };
}

export type OpeningPage = Awaited<ReturnType<typeof readOpening>>;

function refusalWords(lot: SupplyLot, today: Day): string | null {
  const saidHours = lot.opening?.saidHours ?? null;
  const why = openingRefusal({ ...lot, left: lot.placed?.left ?? null, saidHours }, today);
  return why === null ? null : openingRefusals[why];
}

function otherLot(lot: SupplyLot, today: Day) {
  const refusal = refusalWords(lot, today);
  const state = openingState(lot.opening, today);
  return {
    id: lot.lotId as string,
    name: lotName(lot),
    hours: lot.hours,
    state,
    refusal,
    mayOpen: state === "never" && refusal === null,
  };
}
