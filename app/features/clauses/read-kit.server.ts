import type { Day } from "#app/domain/calendar.ts";
import { isPrivateBuyer } from "#app/domain/buyer-kind.ts";
import { listedCriteria } from "#app/domain/network-publics.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { clauseTexts } from "./clause-texts.server.ts";
import type { KitFacts } from "./kit-facts.ts";
import { kitLots } from "./kit-lots.ts";
import { kitNotes } from "./kit-notes.ts";
import { studyKit } from "./study-kit.ts";

/** The kit of a study with the texts in force: screen and file read this. Names no person. */
export async function readKit(
  db: Db,
  { study, lots, today }: { study: Study; lots: readonly StudyLot[]; today: Day },
) {
  const evidence = await studyEvidence(db, { study, lots, today });
  const facts = await kitFacts(db, study, today);
  const given = { lots: kitLots(study, lots, evidence.lots), facts };
  const documents = studyKit(given, await clauseTexts(db));
  return { facts, documents, notes: kitNotes(given.lots, facts, documents) };
}

export type StudyKitPage = Awaited<ReturnType<typeof readKit>>;

async function kitFacts(db: Db, study: Study, today: Day): Promise<KitFacts> {
  const { statement_due_day } = await readSettings(db);
  const references = await readReferences(db);
  return {
    title: study.title,
    authorityName: study.authorityName,
    isPrivate: isPrivateBuyer(study),
    category: study.category,
    durationMonths: study.durationMonths,
    criteria: study.criteria,
    listedCriteria: listedCriteria(references, today),
    penaltyPerHour: study.penaltyPerHour,
    penaltyPerDay: study.penaltyPerDay,
    hostName: study.hostName,
    hostEmail: study.hostEmail,
    hostPhone: study.hostPhone,
    dueDay: statement_due_day,
    reservedShare: references("reserved_share", "minimum", study.consultationOn ?? today).value as Millionths,
  };
}
