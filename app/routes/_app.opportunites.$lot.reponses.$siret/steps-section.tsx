import type { SubmissionResult } from "@conform-to/react";
import type { ReactElement } from "react";
import { followIntents } from "#app/features/opportunity-follow/follow-form.schema.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { CorrectStep } from "./correct-step.tsx";
import { NoteStepForm } from "./note-step-form.tsx";
import type { AnswerPage } from "./read-page.server.ts";

type Props = {
  page: AnswerPage;
  /** What the server said of the last sending of that form; null for another. */
  resultOf: (form: string) => SubmissionResult | null;
};

/** What came of the interest, step by step, and the next one to note. */
export function StepsSection({ page, resultOf }: Props): ReactElement {
  const isSigned = page.steps.some(({ step }) => step === "contracted");
  return (
    <Section id="suites" title="Ce qui en est sorti" panel>
      <div className="stack">
        {page.steps.length === 0 ? (
          <p className="soft">Rien n’est encore noté.</p>
        ) : (
          <ol className="stack">
            {page.steps.map((step) => {
              const result = resultOf(`${followIntents.correct} ${step.id}`);
              return (
                <li key={step.id}>
                  <b>{step.label}</b>
                  {`, le ${formatDay(step.datedOn)}${step.company === null ? "" : `, avec ${step.company}`}`}
                  {step.note !== null && <p>{step.note}</p>}
                  <Details summary="Corriger ou retirer" open={result !== null}>
                    <CorrectStep key={step.mark} step={step} result={result} />
                  </Details>
                </li>
              );
            })}
          </ol>
        )}
        {isSigned && (
          <Notice
            title="Un contrat est signé."
            actions={
              <LinkButton
                size="small"
                to={paths.newAction({
                  type: "siae_procurement",
                  intitule: `Mise en relation de ${page.structure.name}, ${page.contract.reference}`,
                })}
              >
                Noter l’action du réseau
              </LinkButton>
            }
          >
            Notée parmi les actions du réseau, cette mise en relation compte à l’indicateur 8, rapprochement
            des SIAE et de la commande publique.
          </Notice>
        )}
        <NoteStepForm key={page.steps.length} page={page} result={resultOf(followIntents.note)} />
      </div>
    </Section>
  );
}
