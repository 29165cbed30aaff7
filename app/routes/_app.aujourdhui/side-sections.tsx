import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatDay, formatTightDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { commitmentWords } from "./commitment-words.ts";
import { TodoSection } from "./todo-section.tsx";

/** Persons at work whose eligibility ends within 30 days, or has ended. */
export function EligibilitiesSection({ eligibilities }: Pick<Desk, "eligibilities">): ReactElement {
  const { total, lines, ended } = eligibilities;
  return (
    <TodoSection
      id="eligibilites"
      title="Éligibilités qui expirent"
      total={total}
      late={ended > 0}
      all={total > lines.length ? { to: paths.participants(), label: "Voir les participants" } : undefined}
    >
      <ul className="todo tight panel">
        {lines.map(({ participantId, name, until, criterion }) => (
          <li key={participantId}>
            <div>
              <Link className="what" to={paths.addEligibility(participantId)}>
                {name}
              </Link>
              <span className="why">
                {until === null
                  ? "Aucun justificatif vu"
                  : `${criterion ?? "Éligibilité"}, jusqu’au ${formatTightDay(until)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </TodoSection>
  );
}

/** Objectives that moved and that nobody has seen. */
export function MovedSection({ moved }: Pick<Desk, "moved">): ReactElement {
  return (
    <TodoSection id="obligations" title="Obligations modifiées" total={moved.total}>
      <ul className="todo tight panel">
        {moved.lines.map((line) => (
          <li key={line.commitmentId}>
            <div>
              <Link className="what" to={paths.contract(line.reference)}>
                {commitmentWords(line)}
              </Link>
              <span className="why">
                {`${line.cause}, ${formatDay(line.on)}\u00a0: ${formatHours(line.before)} → ${formatHours(line.after)}`}
              </span>
            </div>
            <Form method="post" className="do" preventScrollReset>
              {line.ids.map((id) => (
                <input key={id} type="hidden" name="seen" value={id} />
              ))}
              <Button size="small">
                Vu<span className="visually-hidden"> {commitmentWords(line)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </TodoSection>
  );
}

/** Contracts reserved for nobody says whom, then those no host has taken. */
export function ContractsSections({
  unspecified,
  unassigned,
}: Pick<Desk, "unspecified" | "unassigned">): ReactElement {
  const toTake = `${paths.contracts()}?suivi=a-attribuer`;
  return (
    <>
      <TodoSection id="a-preciser" title="Réservés, à préciser" total={unspecified.total}>
        <ul className="todo tight panel">
          {unspecified.lines.map(({ reference, title, authorityName }) => (
            <li key={reference}>
              <div>
                <Link className="what" to={`${paths.editContract(reference)}#lots`}>
                  {title}
                </Link>
                <span className="why">{`${authorityName}\u00a0: insertion ou handicap\u202f?`}</span>
              </div>
            </li>
          ))}
        </ul>
      </TodoSection>
      <TodoSection
        id="a-attribuer"
        title="À attribuer"
        total={unassigned.total}
        all={{ to: toTake, label: "Voir tous" }}
      >
        <ul className="todo tight panel">
          {unassigned.lines.map(({ reference, title, authorityName }) => (
            <li key={reference}>
              <div>
                <Link className="what" to={paths.contract(reference)}>
                  {title}
                </Link>
                <span className="why">{authorityName}</span>
              </div>
            </li>
          ))}
        </ul>
      </TodoSection>
    </>
  );
}
