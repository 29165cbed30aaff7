import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { meetingIntents as intents } from "#app/features/forum/meeting-intents.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { DecisionRefusal } from "./act-on-meeting.server.ts";
import { DecisionFields } from "./decision-fields.tsx";
import type { MeetingPage } from "./read-meeting.server.ts";

type Props = { page: MeetingPage; refusal: DecisionRefusal | undefined };

/** What the meeting decided; who runs the forum adds, corrects, takes off. */
export function DecisionsSection({ page, refusal }: Props): ReactElement {
  const { decisions, newDecision, runs } = page;
  const isListed = decisions.some(({ id }) => id === refusal?.decision);
  const pending = refusal !== undefined && !isListed ? refusal : undefined;
  return (
    <Section
      title="Décisions"
      id="decisions"
      note={decisions.length === 0 ? undefined : countOf(decisions.length, "décision")}
    >
      {decisions.length === 0 && <p className="soft">Aucune décision n’est notée.</p>}
      {decisions.length > 0 && (
        <ol className="todo panel">
          {decisions.map((decision, index) => (
            <li key={decision.id}>
              <div className="section">
                <span className="pre-line">{decision.body}</span>
                {runs && (
                  <EditDecision
                    decision={decision}
                    number={index + 1}
                    refusal={refusal?.decision === decision.id ? refusal : undefined}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {runs && (
        <Form key={decisions.length} method="post" className="panel panel-pad stack" preventScrollReset>
          <DecisionFields
            label="Nouvelle décision"
            decision={newDecision}
            shown=""
            body={pending?.body ?? ""}
            refusal={pending}
          />
          <div className="actions">
            <Button name={recordFields.intent} value={intents.addDecision}>
              Ajouter la décision
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

type EditProps = {
  decision: { id: string; body: string };
  number: number;
  refusal: DecisionRefusal | undefined;
};

function EditDecision({ decision: { id, body }, number, refusal }: EditProps): ReactElement {
  return (
    <Details
      open={refusal !== undefined}
      summary={
        <>
          Corriger<span className="visually-hidden"> la décision {number}</span>
        </>
      }
    >
      <Form method="post" className="stack" preventScrollReset>
        <DecisionFields
          label={`Décision ${number}`}
          decision={id}
          shown={body}
          body={refusal?.body ?? body}
          refusal={refusal}
        />
        <div className="actions">
          <Button size="small" name={recordFields.intent} value={intents.correctDecision}>
            Enregistrer
          </Button>
          <Button size="small" variant="quiet" name={recordFields.intent} value={intents.removeDecision}>
            Retirer cette décision
          </Button>
        </div>
      </Form>
    </Details>
  );
}
