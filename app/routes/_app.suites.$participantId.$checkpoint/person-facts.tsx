import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { dueWords } from "#app/features/outcomes/call-words.ts";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Whom to call, about what, and what else is due of the same person. */
export function PersonFacts({ page }: { page: FollowUpPage }): ReactElement {
  const { phone, email, exit, lastHire, otherCalls, participantId } = page;
  const facts = [
    { label: "Téléphone", value: phone === null ? "non noté" : <a href={phoneAddress(phone)}>{phone}</a> },
    ...(email === null ? [] : [{ label: "Courriel", value: <a href={`mailto:${email}`}>{email}</a> }]),
    ...(lastHire === null ? [] : [{ label: "Dernière embauche", value: <LastHire hire={lastHire} /> }]),
    ...(exit === null ? [] : [{ label: "Sortie", value: formatDay(exit.exitOn) }]),
    ...(otherCalls.length === 0
      ? []
      : [
          {
            label: "Autre échéance due",
            value: otherCalls.map((call, index) => (
              <span key={call.checkpoint}>
                {index > 0 && ", "}
                <Link to={paths.recordOutcome(participantId, call.checkpoint)}>{dueWords(call)}</Link>
              </span>
            )),
          },
        ]),
  ];
  return (
    <>
      {page.hasDied && <Notice title="Le décès de cette personne est noté." />}
      {exit === null && !page.hasDied && (
        <Notice title="Pas de sortie à cette échéance.">
          La personne est en embauche, y est revenue avant l’échéance, ou n’a pas encore été embauchée&nbsp;:
          il n’y a rien à demander.
        </Notice>
      )}
      <div className="panel panel-pad">
        <Facts facts={facts} />
      </div>
    </>
  );
}

function LastHire({ hire }: { hire: NonNullable<FollowUpPage["lastHire"]> }): ReactElement {
  return (
    <>
      {`${hire.employerName}, `}
      <Link to={paths.contract(hire.reference)}>{hire.title}</Link>
    </>
  );
}

/** `tel:` wants digits, and a `+` at most. */
function phoneAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, "")}`;
}
