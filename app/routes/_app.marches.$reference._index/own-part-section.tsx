import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { OwnPart } from "#app/features/own-work/own-part.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay, formatMonth, formatMonthName } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** For a structure: what it is on this contract, what it has to do next, whom to ask. */
export function OwnPartSection({ page }: { page: ContractPage }): ReactElement | null {
  const { own, sheet } = page;
  if (own === null) return null;
  return (
    <Section
      id="vous"
      title="Votre part"
      panel
      end={
        own.isOpen && (
          <LinkButton to={paths.ownStatementSignal(sheet.reference)} size="small">
            Signaler une embauche
          </LinkButton>
        )
      }
    >
      <Facts
        facts={[
          { label: "Votre rôle", value: roleWords(own) },
          { label: "À faire", value: <NextStep own={own} reference={sheet.reference} /> },
          { label: "Qui vous suit", value: <Follower own={own} /> },
          ...(own.opportunities.length > 0
            ? [{ label: "Opportunité ouverte", value: <Opportunities own={own} /> }]
            : []),
        ]}
      />
    </Section>
  );
}

/** The button of the page’s head. */
export function OwnAct({ page: { own, sheet } }: { page: ContractPage }): ReactElement | null {
  if (own === null || !own.isOpen || (!own.employs && own.roles.length === 0)) return null;
  const { reference } = sheet;
  return own.toSend > 0 ? (
    <LinkButton variant="primary" to={paths.ownStatement(reference, { mois: own.month })}>
      {`${own.returned > 0 ? "Corriger" : "Envoyer"} ${formatMonthName(own.month)}`}
    </LinkButton>
  ) : (
    <LinkButton to={paths.ownStatement(reference)}>Voir vos relevés</LinkButton>
  );
}

function roleWords({ roles, employs }: OwnPart): string {
  const words = [...roles, ...(employs ? ["employeur de participants"] : [])];
  return words.length === 0 ? "Aucun aujourd’hui\u00a0: vous y avez travaillé." : words.join("\u00a0; ");
}

function NextStep({ own, reference }: { own: OwnPart; reference: string }): ReactElement {
  const { toSend, returned, month, dueOn, employs, isOpen } = own;
  if (!isOpen) return <>Rien{"\u00a0"}: ce marché ne se déclare plus.</>;
  if (toSend > 0) {
    return (
      <>
        <Link to={paths.ownStatement(reference, { mois: month })}>
          {`${countOf(toSend, "relevé")} à envoyer`}
        </Link>
        {returned > 0 && `, dont ${countOf(returned, "renvoyé")}`}
        {`, le plus ancien pour ${formatMonth(month)} (attendu le ${formatDay(dueOn)}).`}
      </>
    );
  }
  return employs ? (
    <>{`Rien aujourd’hui\u00a0: tout est envoyé jusqu’à ${formatMonth(month)}.`}</>
  ) : (
    <>Rien aujourd’hui{"\u00a0"}: aucune embauche de votre structure n’est notée ici.</>
  );
}

function Follower({ own: { follower, hostName, hostEmail, hostPhone } }: { own: OwnPart }): ReactElement {
  if (follower === null) return <>Personne encore{"\u00a0"}: ce marché est à attribuer.</>;
  return (
    <>
      {follower}
      {hostName !== null && follower !== hostName && `, ${hostName}`}
      {hostPhone !== null && `, ${hostPhone}`}
      {hostEmail !== null && (
        <>
          , <a href={`mailto:${hostEmail}`}>{hostEmail}</a>
        </>
      )}
    </>
  );
}

function Opportunities({ own: { opportunities } }: { own: OwnPart }): ReactElement {
  return (
    <>
      {opportunities.map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link to={paths.opportunity(id)}>{`Lot ${number}`}</Link>
        </span>
      ))}
    </>
  );
}
