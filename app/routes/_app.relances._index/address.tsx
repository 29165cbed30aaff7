import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { DeskLine } from "#app/features/reminders/reminder-desk.server.ts";
import { paths } from "#app/paths.ts";

/** Where a reminder goes; without an address, the page that supplies it. */
export function Address({ line }: { line: DeskLine }): ReactElement {
  const { reference, contractorLine, contact, email } = line;
  if (email !== null) return <>{contact === null ? email : `${contact}, ${email}`}</>;
  return (
    <>
      <span className="chip to-specify">Adresse manquante</span>{" "}
      {contractorLine === null ? (
        <Link to={paths.addContractor(reference)}>
          Ajouter l’attributaire<span className="visually-hidden">{` ${line.name}`}</span>
        </Link>
      ) : (
        <Link to={paths.editContractor(reference, contractorLine)}>
          Écrire l’adresse<span className="visually-hidden">{` de ${line.name}`}</span>
        </Link>
      )}
    </>
  );
}
