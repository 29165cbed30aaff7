import type { Day } from "#app/domain/calendar.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf } from "#app/domain/reference-value.ts";
import { rememberedWords, versionWords } from "#app/features/references/version-words.ts";
import type { Db } from "#db/database.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";
import { findVersion, latestVersion } from "#db/queries/references/versions.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { studyDifferences } from "./study-differences.ts";

type Asked = { study: Study; lots: readonly StudyLot[]; today: Day };

/** The version a study remembers, the one in force, and what differs between them for this study. */
export async function studyReferences(db: Db, { study, lots, today }: Asked) {
  const added = await listAddedValues(db);
  const references = referencesOf(referenceTable, added);
  const latest = await latestVersion(db);
  const own = study.referenceVersion === null ? undefined : await findVersion(db, study.referenceVersion);
  return {
    ...studyDifferences(study, lots, { references, added, today }),
    version: rememberedWords(study.referenceVersion, own),
    latest: versionWords(latest ?? null),
    latestNumber: latest?.number ?? null,
    isBehind: latest !== undefined && (study.referenceVersion ?? 0) < latest.number,
  };
}
