import { randomUUID } from "node:crypto";
import { isPrivateBuyer } from "#app/domain/buyer-kind.ts";
import type { Day } from "#app/domain/calendar.ts";
import { mayEditStudy } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import { nextLotNumber } from "#app/features/study-lots/next-lot-number.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import {
  studyLotFormValues,
  type StudyLotFormValues,
} from "#app/features/study-lots/study-lot-form-values.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** The address of a lot that is not written yet. */
export const newLot = "nouveau";

type Asked = { viewer: Viewer; study: Study; lots: StudyLot[]; lot: StudyLot | undefined; today: Day };

/** Everything the page of a lot shows; `lot` is null for a new one. */
export async function readLot(db: Db, { viewer, study, lots, lot, today }: Asked) {
  const evidence = lot && (await studyEvidence(db, { study, lots, today }));
  const values: StudyLotFormValues =
    lot === undefined
      ? { number: nextLotNumber(lots.map(({ number }) => number)), rule: "fixed" }
      : studyLotFormValues(lot);
  return {
    id: lot?.id ?? (randomUUID() as string),
    study: {
      id: study.id,
      title: study.title,
      ratePrudent: study.ratePrudent,
      rateUsual: study.rateUsual,
      rateAmbitious: study.rateAmbitious,
      durationMonths: study.durationMonths,
      hourlyCost: study.hourlyCost,
      isPrivate: isPrivateBuyer(study),
    },
    mayEdit: mayEditStudy(study.state, viewer.role),
    seen: String(study.revision),
    lot: lot ?? null,
    values,
    shares: referenceShares(await readReferences(db), today),
    evidence: evidence?.lots.find(({ id }) => id === lot?.id) ?? null,
  };
}

export type LotPage = Awaited<ReturnType<typeof readLot>>;
