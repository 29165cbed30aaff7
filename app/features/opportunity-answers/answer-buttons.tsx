import type { ReactElement } from "react";
import type { OpportunityAnswer } from "#app/domain/opportunity-answer.ts";
import type { OpportunityStage } from "#app/domain/opportunity.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { AnswerKind } from "./answer-form.schema.ts";

type Props = {
  lotId: string;
  /** Read aloud after the verb: the same verb stands on every card. */
  name: string;
  stage: OpportunityStage;
  answer: { given: OpportunityAnswer } | null;
  thread: { isUnread: boolean } | null;
};

/** What a structure can do about an open lot: answer, change its answer, read the facilitator's. */
export function AnswerButtons({ lotId, name, stage, answer, thread }: Props): ReactElement {
  const to = (reponse: AnswerKind): string => paths.answerOpportunity(lotId, { reponse });
  const about = <span className="visually-hidden">{`\u00a0: ${name}`}</span>;
  return (
    <>
      {thread?.isUnread === true && (
        <>
          <span className="small soft">La facilitatrice vous a répondu.</span>
          <LinkButton variant="primary" to={`${paths.opportunity(lotId)}#echanges`}>
            Lire sa réponse{about}
          </LinkButton>
        </>
      )}
      {answer === null ? (
        <>
          <LinkButton
            {...(thread?.isUnread !== true && { variant: "primary" as const })}
            to={to("interesse")}
          >
            {stage === "awarded" ? "Être mis en relation" : "Ça m’intéresse"}
            {about}
          </LinkButton>
          <LinkButton variant="quiet" to={to("pas_interesse")}>
            Pas pour nous{about}
          </LinkButton>
        </>
      ) : (
        <LinkButton to={to(answer.given === "interested" ? "interesse" : "pas_interesse")}>
          Changer ma réponse{about}
        </LinkButton>
      )}
    </>
  );
}
