import type { AppLoadContext } from "@remix-run/node";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { sendMessage, type SendOutcome } from "#app/features/messages/send-message.server.ts";
import type { SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import { findLotAnswer } from "#db/queries/opportunities/lot-answers.server.ts";
import { insertPlacementStep, listPlacementSteps } from "#db/queries/opportunities/placement-steps.server.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import type { AccountId, Id } from "#db/schema/columns.ts";
import type { IntroductionInput } from "./follow-form.schema.ts";
import { introductionRefusal } from "./follow-refusals.ts";
import { recordFollow } from "./follow-trail.server.ts";
import type { OwnAnswer } from "./own-answer.server.ts";

/** `introduced`: what became of both mails. `already`: the two were put in touch before, nothing left. */
export type IntroduceOutcome =
  | Outcome<"already">
  | { outcome: "refused"; why: string }
  | { outcome: "introduced"; company: SendOutcome; structure: SendOutcome };

/**
 * « Mettre en relation »: notes the step, then sends both mails. The same structure and company are put in touch once for a
 * lot, whatever is sent twice; a mail the server refuses stays in « Envois », to be sent again from there.
 */
export async function introduce(
  context: AppLoadContext,
  asked: OwnAnswer,
  { company, input }: { company: SheetContractor; input: IntroductionInput },
): Promise<IntroduceOutcome> {
  const { db, viewer, today, hostId, lot, structure } = asked;
  const accountId = viewer.accountId as AccountId;
  const noted = await db.transaction().execute(async (trx) => {
    await holdContract(trx, lot.contractId);
    const answer = await findLotAnswer(trx, lot.lotId, structure.id);
    const why = introductionRefusal(lot, answer?.answer ?? null);
    if (why !== null) return { outcome: "refused", why } as const;
    const steps = await listPlacementSteps(trx, [lot.lotId]);
    const isKnown = steps.some(
      (step) =>
        step.organisationId === structure.id &&
        step.step === "introduced" &&
        step.companyId === company.organisationId,
    );
    if (isKnown) return { outcome: "already" } as const;
    const id = input.id as Id<"opportunity_step">;
    const written = await insertPlacementStep(trx, {
      id,
      lot_id: lot.lotId,
      organisation_id: structure.id,
      step: "introduced",
      dated_on: today,
      company_id: company.organisationId,
      note: null,
      account_id: accountId,
    });
    if (!written) return { outcome: "already" } as const;
    const changes = [
      { objectType: "opportunity_step", objectId: id, field: "company", after: company.siret },
    ];
    await recordFollow(trx, asked, { act: "placement.introduced", changes });
    return { outcome: "noted" } as const;
  });
  if (noted.outcome !== "noted") return noted;
  const key = `introduction:${input.id}`;
  const common = { hostId, contractId: lot.contractId, accountId };
  return {
    outcome: "introduced",
    company: await sendMessage(context, {
      ...common,
      kind: "introduction_company",
      organisationId: company.organisationId,
      to: input.companyTo,
      subject: input.companySubject,
      body: input.companyBody,
      onceKey: `${key}:company`,
    }),
    structure: await sendMessage(context, {
      ...common,
      kind: "introduction_structure",
      organisationId: structure.id,
      to: input.structureTo,
      subject: input.structureSubject,
      body: input.structureBody,
      onceKey: `${key}:structure`,
    }),
  };
}
