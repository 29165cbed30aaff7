import { monthOf, shiftMonth, type Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { territoryWarning, type LotWarning } from "#app/domain/sizing/lot-warnings.ts";
import { hoursOfOneYear, shownTerritoryHours } from "#app/domain/sizing/territory-capacity.ts";
import type { Db } from "#db/database.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { findTerritoryHours } from "#db/queries/studies/territory-hours.server.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";

/** What a study asks of its territory in a year. `done`: null when it may not be told (« n.d. »). In hundredths. */
export type StudyTerritory = {
  asked: InsertionHours;
  done: InsertionHours | null;
  /** Told once, at the lot that asks most. */
  warning: { lotId: string; warning: LotWarning } | null;
};

/** The objective of the kept scenario against the last twelve complete months; null without a territory, a duration or hours. */
export async function studyTerritory(
  db: Db,
  { study, lots, today }: { study: Study; lots: readonly StudyLot[]; today: Day },
): Promise<StudyTerritory | null> {
  const { lots: sized, total } = sizeStoredStudy(study, lots)[study.scenario];
  if (study.territoryCode === null || study.durationMonths === null || total.hours === 0) return null;
  const month = monthOf(today);
  const period = { from: shiftMonth(month, -12), to: shiftMonth(month, -1) };
  const asking = { territoryCode: study.territoryCode, period, buyerId: study.authorityId };
  const done = shownTerritoryHours(await findTerritoryHours(db, asking));
  const asked = hoursOfOneYear(total.hours, study.durationMonths);
  const warning = territoryWarning(asked, done);
  const [most] = [...sized].sort((one, other) => (other.sizing?.hours ?? 0) - (one.sizing?.hours ?? 0));
  return {
    asked,
    done,
    warning: warning === null || most === undefined ? null : { lotId: most.id, warning },
  };
}
