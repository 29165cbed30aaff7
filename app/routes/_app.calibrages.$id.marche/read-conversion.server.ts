import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import { scenarios } from "#app/domain/sizing/scenario.ts";
import { toldHours } from "#app/domain/sizing/study-sizing.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { freeReference } from "#app/features/contracts/free-reference.server.ts";
import { readFormChoices } from "#app/features/contracts/read-form-choices.server.ts";
import { contractOfStudy } from "#app/features/study-exchange/contract-of-study.server.ts";
import { decisionLabel } from "#app/features/studies/decision-words.ts";
import { lotChoices } from "#app/features/study-exchange/lot-choices.server.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import type { Db } from "#db/database.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Asked = { viewer: Viewer; study: Study; lots: readonly StudyLot[]; today: Day };

/** The contract a study is about to become, and what the study says of each lot. */
export async function readConversion(db: Db, { viewer, study, lots, today }: Asked) {
  const choices = await lotChoices(db, { study, lots, today });
  const { lots: sized, total } = sizeStoredStudy(study, lots)[study.scenario];
  return {
    id: study.id,
    title: study.title,
    authorityName: study.authorityName,
    revision: String(study.revision),
    scenario: scenarios[study.scenario].label,
    total: toldHours(total),
    choices: choices.map(({ lot, decision, decided, reasons }, index) => ({
      id: lot.id,
      name: `Lot ${lot.number}, ${lot.title}`,
      hours: sized[index]?.sizing?.hours ?? null,
      label: decision === null ? "À choisir" : decisionLabel(decision),
      decided,
      reasons,
    })),
    defaultValue: contractOfStudy({
      study,
      lots,
      decisions: new Map(choices.map(({ lot, decision }) => [lot.id, decision])),
      id: randomUUID(),
      reference: await freeReference(db, (study.consultationOn ?? today).slice(0, 4), {
        id: study.authorityId,
        name: study.authorityName,
      }),
      facilitator: viewer.name,
    }),
    formChoices: await readFormChoices(db, viewer.organisationId as OrganisationId),
  };
}

export type ConversionPage = Awaited<ReturnType<typeof readConversion>>;
