import type { Day } from "#app/domain/calendar.ts";
import { studyLawQuestion } from "#app/features/law/law-question.ts";
import { lawStatements } from "#app/features/law/law-statements.ts";
import { arithmeticOf } from "#app/features/studies/arithmetic-lines.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import { rememberedWords } from "#app/features/references/version-words.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { findVersion } from "#db/queries/references/versions.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { noteSources } from "./note-sources.ts";

/** All a « note de calibrage » tells, by the functions of the screens. No person and no other buyer is named. */
export async function readNote(
  db: Db,
  { study, lots, today }: { study: Study; lots: readonly StudyLot[]; today: Day },
) {
  const references = await readReferences(db);
  const question = studyLawQuestion(study, lots, { today, fillAt: null });
  return {
    study,
    lots,
    today,
    sized: sizeStoredStudy(study, lots),
    arithmetic: arithmeticOf(study, lots, study.scenario),
    law: lawStatements(question, references),
    evidence: await studyEvidence(db, { study, lots, today }),
    version: rememberedWords(
      study.referenceVersion,
      study.referenceVersion === null ? undefined : await findVersion(db, study.referenceVersion),
    ),
    sources: noteSources(study, lots, { references, today }),
  };
}

export type StudyNote = Awaited<ReturnType<typeof readNote>>;
