import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import { mayEditStudy } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { studyLawQuestion } from "#app/features/law/law-question.ts";
import { lawStatements } from "#app/features/law/law-statements.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import { studyReferences } from "#app/features/studies/study-references.server.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { listStudyEvents } from "#db/queries/studies/study-events.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** New lots a page can hold before it is saved. */
const spareLots = 40;

type Asked = { viewer: Viewer; study: Study; lots: StudyLot[]; today: Day };

/** Everything the studio shows. `seen`: the revision it is made from. */
export async function readStudio(db: Db, { viewer, study, lots, today }: Asked) {
  const references = await readReferences(db);
  const mayEdit = mayEditStudy(study.state, viewer.role);
  const fillAt = mayEdit ? paths.editStudy(study.id) : null;
  const decideAt = mayEdit ? paths.studyMechanisms(study.id) : null;
  const usage = (["usage_low", "usage_high"] as const).map(
    (code) => references("insertion_rate", code, today).value,
  );
  return {
    study: shownStudy(study),
    role: viewer.role,
    mayEdit,
    seen: String(study.revision),
    lots,
    version: await versionLine(db, { study, lots, today }),
    shares: referenceShares(references, today),
    usage: { low: usage[0] ?? 0, high: usage[1] ?? 0 },
    evidence: await studyEvidence(db, { study, lots, today }),
    law: lawStatements(studyLawQuestion(study, lots, { today, fillAt, decideAt }), references),
    returned: study.state === "returned" ? await returnWords(db, study.id) : null,
    spareIds: mayEdit ? Array.from({ length: spareLots }, () => randomUUID() as string) : [],
  };
}

/** What the facilitator last wrote when sending the study back. */
async function returnWords(db: Db, id: Study["id"]): Promise<string> {
  const events = await listStudyEvents(db, id);
  return events.find(({ act }) => act === "returned")?.body ?? "";
}

export type StudioPage = Awaited<ReturnType<typeof readStudio>>;

function shownStudy(study: Study) {
  return {
    id: study.id,
    title: study.title,
    state: study.state,
    category: study.category,
    procedure: study.procedure,
    startsOn: study.startsOn,
    durationMonths: study.durationMonths,
    ratePrudent: study.ratePrudent,
    rateUsual: study.rateUsual,
    rateAmbitious: study.rateAmbitious,
    scenario: study.scenario,
    hourlyCost: study.hourlyCost,
    createdOn: study.createdOn,
    submittedOn: study.submittedOn,
    dueOn: study.dueOn,
    decidedOn: study.decidedOn,
    authorityName: study.authorityName,
    hostName: study.hostName,
    contractReference: study.contractReference,
  };
}

/** The version of the references the study remembers, and whether those of today say otherwise while it can follow. */
async function versionLine(db: Db, asked: { study: Study; lots: StudyLot[]; today: Day }) {
  const { version, latest, isBehind, differences } = await studyReferences(db, asked);
  const { state } = asked.study;
  const isOpen = state === "draft" || state === "submitted" || state === "returned";
  return { own: version, latest, isBehind: isOpen && isBehind, changed: isOpen ? differences.length : 0 };
}
