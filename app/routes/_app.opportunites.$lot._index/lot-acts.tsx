import type { ReactElement } from "react";
import type { AnswerKind } from "#app/features/opportunity-answers/answer-form.schema.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { StructureLotPage } from "./structure-lot.server.ts";

/** What a structure can do about this lot; once closed, only go on with what was begun. */
export function LotActs({ page }: { page: StructureLotPage }): ReactElement {
  const { lotId, open, exchange } = page;
  const { answer } = exchange;
  const to = (reponse: AnswerKind): string => paths.answerOpportunity(lotId, { reponse });
  const question = <LinkButton to={to("question")}>Écrire à la facilitatrice</LinkButton>;
  if (open === null || open.match?.isExcluded === true) return question;
  if (answer !== null) {
    return (
      <>
        {question}
        <LinkButton to={to(answer.given === "interested" ? "interesse" : "pas_interesse")}>
          Changer ma réponse
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <LinkButton variant="quiet" to={to("pas_interesse")}>
        Pas pour nous
      </LinkButton>
      <LinkButton to={to("question")}>Poser une question</LinkButton>
      <LinkButton variant="primary" to={to("interesse")}>
        {open.stage === "awarded" ? "Être mis en relation" : "Ça m’intéresse"}
      </LinkButton>
    </>
  );
}
