import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { followUpOf, followUpStates } from "#app/domain/answer-follow-up.ts";
import { isArchived } from "#app/domain/contract-stage.ts";
import { declineReasons, opportunityAnswers, placementSteps } from "#app/domain/opportunity-answer.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { introductionRefusal, replyRefusal } from "#app/features/opportunity-follow/follow-refusals.ts";
import { introductionTexts } from "#app/features/opportunity-follow/introduction-texts.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import { stepMark } from "#app/features/opportunity-follow/note-step.server.ts";
import type { OwnAnswer } from "#app/features/opportunity-follow/own-answer.server.ts";
import { envOf, nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { listContractors, type SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import { listThread, markThreadRead } from "#db/queries/opportunities/answer-messages.server.ts";
import { listPlacementSteps } from "#db/queries/opportunities/placement-steps.server.ts";

/**
 * One structure's interest in one lot: what it answered, what was said, whom it can be put in touch with, what came of it.
 * What it wrote is then marked as read.
 */
export async function readAnswer(context: AppLoadContext, asked: OwnAnswer, chosen: string | null) {
  const { db, lot, structure, answer } = asked;
  const place = { lotId: lot.lotId, organisationId: structure.id };
  const thread = await listThread(db, place);
  const steps = (await listPlacementSteps(db, [lot.lotId])).filter(
    ({ organisationId }) => organisationId === structure.id,
  );
  const onLot = (await listContractors(db, lot.contractId)).filter(({ lotId }) => lotId === lot.lotId);
  const unread = thread.filter(({ author, readAt }) => author === "structure" && readAt === null).length;
  await markThreadRead(db, place, instant(nowOf(context)));
  const state = followUpOf({
    answer: answer?.answer ?? null,
    steps: steps.map(({ step }) => step),
    unread: 0,
  });
  return {
    lot: { id: lot.lotId as string, name: lotName(lot), hours: lot.hours },
    contract: { reference: lot.reference, title: lot.title, authority: lot.authorityName },
    today: asked.today,
    isArchived: isArchived(lot.contractStage),
    hasMail: envOf(context).mail !== null,
    structure: {
      siret: structure.siret,
      name: structure.name,
      kind: structure.kind === null ? null : structureKinds[structure.kind].label,
      contact: structure.contact,
      email: structure.email,
      phone: structure.phone,
    },
    answer: answer === undefined ? null : answerOf(answer),
    state:
      answer === undefined && thread.length === 0 && steps.length === 0 ? null : followUpStates[state].label,
    unread,
    thread: thread.map(({ id, author, body, at, readAt, accountName }) => ({
      id: id,
      mine: author === "host",
      who: author === "host" ? (accountName ?? "Vous") : structure.name,
      body,
      at: at,
      read: readAt !== null,
    })),
    steps: steps.map((step) => ({
      id: step.id,
      label: placementSteps[step.step].label,
      step: step.step,
      datedOn: step.datedOn,
      company: step.companyName,
      note: step.note,
      mark: stepMark(step),
    })),
    isOnLot: onLot.some(({ organisationId }) => organisationId === structure.id),
    companies: onLot
      .filter(({ organisationId, role }) => organisationId !== structure.id && role !== "subcontractor")
      .map((company) => ({
        siret: company.siret,
        name: company.name,
        contact: [company.contact, company.email, company.phone].filter((one) => one !== null).join(" · "),
        introducedOn:
          (steps.find(({ step, companyId }) => step === "introduced" && companyId === company.organisationId)
            ?.datedOn as string | undefined) ?? null,
      })),
    introduction: introductionOf(asked, onLot, chosen),
    introductionRefusal: introductionRefusal(lot, answer?.answer ?? null),
    replyRefusal: replyRefusal(lot, asked.today),
    ids: { reply: newId(), introduction: newId(), step: newId() },
  };
}

export type AnswerPage = Awaited<ReturnType<typeof readAnswer>>;

function newId(): string {
  return randomUUID();
}

function answerOf(answer: NonNullable<OwnAnswer["answer"]>) {
  const { answeredOn, hours, availableOn, offer, declineReason, note } = answer;
  return {
    isInterested: answer.answer === "interested",
    label: opportunityAnswers[answer.answer].label,
    answeredOn: answeredOn as string,
    hours: hours as number | null,
    availableOn: availableOn as string | null,
    offer,
    reason: declineReason === null ? null : declineReasons[declineReason].label,
    note,
  };
}

/** Both mails as they would leave for the company asked for, else the lead, else the first one. */
function introductionOf(
  { viewer, lot, structure, answer }: OwnAnswer,
  onLot: readonly SheetContractor[],
  chosen: string | null,
) {
  const able = onLot.filter(
    ({ organisationId, role }) => organisationId !== structure.id && role !== "subcontractor",
  );
  const company =
    able.find(({ siret }) => siret === chosen) ?? able.find(({ role }) => role === "lead") ?? able[0];
  if (company === undefined) return null;
  const texts = introductionTexts({
    lot,
    company,
    structure,
    offer: answer?.answer === "interested" ? answer : null,
    signature: [viewer.name, viewer.organisationName].filter(Boolean).join("\n"),
  });
  return {
    company: company.siret,
    companyName: company.name,
    companyTo: company.email ?? "",
    companySubject: texts.company.subject,
    companyBody: texts.company.body,
    structureTo: structure.email ?? "",
    structureSubject: texts.structure.subject,
    structureBody: texts.structure.body,
  };
}
