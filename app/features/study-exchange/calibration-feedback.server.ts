import type { Day } from "#app/domain/calendar.ts";
import { contractEnd } from "#app/domain/commitment-window.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Settings } from "#app/domain/setting.ts";
import { calibrationByTrade, ratioOf, type CalibratedLot } from "#app/domain/sizing/calibration.ts";
import type { Db } from "#db/database.server.ts";
import { listPositions, type CommitmentPosition } from "#db/queries/positions.server.ts";
import { isOfStudies, listContractsOfStudies } from "#db/queries/studies/converted-studies.server.ts";
import { listStudies } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";

type Asked = { scope: StudyScope; today: Day; settings: Settings };
type Contract = Awaited<ReturnType<typeof listContractsOfStudies>>[number];

/**
 * What the studies of a scope forecast against what became of it, once the contract is over: by trade, then lot by lot.
 * Forecast: hours of the scenario kept, as the study stores it since it was approved. Objective and hours done: those of
 * the contract's page. Lots that came to owe no hours are left out. `coming`: contracts not over yet, the first to end first.
 */
export async function calibrationFeedback(db: Db, { scope, today, settings }: Asked) {
  const contracts = new Map(
    (await listContractsOfStudies(db, scope)).map((contract) => [contract.id, contract]),
  );
  const positions = await listPositions(db, { day: today, settings, contracts: isOfStudies(scope) });
  const studies = (await listStudies(db, scope)).filter(({ state }) => state === "converted");
  const lots = await listStudyLots(
    db,
    studies.map(({ id }) => id),
  );
  const rows = studies.flatMap((study) => {
    const contract = study.contractId === null ? undefined : contracts.get(study.contractId);
    if (contract === undefined || !isOver(contract, today)) return [];
    const own = lots.filter(({ studyId }) => studyId === study.id);
    const sized = sizeStoredStudy(study, own)[study.scenario].lots;
    return own.flatMap((lot, index) => {
      const owed = positions.filter(({ lotId }) => lotId === lot.lotId);
      const calibrated = calibrate(lot.trade, sized[index]?.sizing?.hours ?? null, owed);
      if (calibrated === null) return [];
      const { reference, title } = contract;
      const key = lot.id as string;
      return [
        {
          key,
          reference,
          contract: title,
          lot: lot.title,
          number: lot.number,
          ...calibrated,
          ratio: ratioOf(calibrated),
        },
      ];
    });
  });
  const coming = [...contracts.values()].filter((contract) => !isOver(contract, today));
  const ends = coming.flatMap((contract) => contractEnd(contract) ?? []).toSorted();
  return {
    trades: calibrationByTrade(rows),
    rows,
    coming: { count: coming.length, firstEnd: ends[0] ?? null },
  };
}

export type CalibrationFeedback = Awaited<ReturnType<typeof calibrationFeedback>>;

/** Closed, or past its end once awarded. */
function isOver(contract: Contract, today: Day): boolean {
  const { stage } = contract;
  if (stage === "closed") return true;
  const end = contractEnd(contract);
  return (stage === "awarded" || stage === "running") && end !== null && end < today;
}

/** Null when nothing was forecast, or when the contract asks for no hours on that lot. */
function calibrate(
  trade: string | null,
  forecast: InsertionHours | null,
  commitments: readonly CommitmentPosition[],
): CalibratedLot | null {
  const owing = commitments.filter(({ terms, position }) => terms.rule !== "fixed" || position.due > 0);
  if (forecast === null || forecast <= 0 || owing.length === 0) return null;
  const sum = (valueOf: (commitment: CommitmentPosition) => number) =>
    owing.reduce((total, commitment) => total + valueOf(commitment), 0) as InsertionHours;
  return {
    trade,
    forecast,
    due: sum(({ position }) => position.due),
    done: sum(({ position }) => position.done),
  };
}
