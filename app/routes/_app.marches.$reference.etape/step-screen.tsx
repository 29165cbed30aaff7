import type { ReactElement } from "react";
import { contractStages } from "#app/domain/contract-stage.ts";
import { advanceVerb } from "#app/features/contract-life/life-steps.ts";
import { isStepped, stepIntents } from "#app/features/contract-life/step-form.schema.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { AdvanceForm } from "./advance-form.tsx";
import { AskedList } from "./asked-list.tsx";
import type { StepPage } from "./read-step-page.server.ts";
import { ReasonForm } from "./reason-form.tsx";
import type { StepReply } from "./step-reply.ts";

type Props = { page: StepPage; today: string; reply: StepReply | undefined };

/** Where the contract stands, what the next step asks for, and how to go back or to cancel. */
export function StepScreen({ page, today, reply }: Props): ReactElement {
  const { reference, title, stage, next } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: title, to: paths.contract(reference) },
        ]}
        title="Étape du marché"
        context={`${reference} · ${title}`}
      />
      {stage === "cancelled" ? (
        <p>
          <Tag>Marché annulé</Tag> Il ne compte dans aucun indicateur.
        </p>
      ) : (
        <Steps label="Étapes du marché" steps={page.steps} />
      )}
      {reply?.refusal && (
        <div role="alert">
          <Notice tone="late" title={reply.refusal} />
        </div>
      )}
      {next !== null && (
        <Section title={`Ce que demande l’étape ${contractStages[next].label}`}>
          <div className="stack">
            <AskedList asked={page.asked} />
            {isStepped(next) ? (
              <AdvanceForm key={next} page={page} to={next} today={today} reply={reply} />
            ) : (
              <div className="actions">
                <LinkButton variant="primary" to={paths.closeContract(reference)}>
                  {advanceVerb(next)}
                </LinkButton>
              </div>
            )}
          </div>
        </Section>
      )}
      <Corrections page={page} reply={reply} />
      {page.kept.length > 0 && (
        <Section title="Étapes notées">
          <Timeline
            events={[...page.kept].reverse().map(({ key, day, label, note }) => ({
              key,
              day,
              what: note === null ? label : `${label}\u00a0: ${note}`,
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Corrections({ page, reply }: Omit<Props, "today">): ReactElement | null {
  const { back, stage, revision } = page;
  if (back === null && !page.mayCancel) return null;
  return (
    <Section title="Corriger ou annuler">
      <div className="stack">
        {back !== null && (
          <ReasonForm
            key={`back-${stage}`}
            intent={stepIntents.stepBack}
            to={back}
            revision={revision}
            reply={reply}
            summary={`Revenir à l’étape ${contractStages[back].label}`}
            help="Gardé dans l’historique, sans nom de personne. Les dates du marché restent telles quelles."
            verb={`Revenir à l’étape ${contractStages[back].label}`}
          />
        )}
        {page.mayCancel && (
          <ReasonForm
            key={`cancel-${stage}`}
            intent={stepIntents.cancel}
            to="cancelled"
            revision={revision}
            reply={reply}
            summary="Annuler le marché"
            help="Gardé dans l’historique, sans nom de personne. Un marché annulé ne compte plus dans aucun indicateur."
            verb="Annuler le marché"
          />
        )}
      </div>
    </Section>
  );
}
