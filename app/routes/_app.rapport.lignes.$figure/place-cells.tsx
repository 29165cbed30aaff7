import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { PersonShown, Place } from "#app/features/report/behind-row.ts";
import { paths } from "#app/paths.ts";
import { Cell, Sub } from "#app/ui/table.tsx";

/** A contract’s name, which opens it, with its reference and the lot under. */
export function ContractName({ place }: { place: Omit<Place, "mechanism"> }): ReactElement {
  const { contractReference, contractTitle, lotNumber } = place;
  return (
    <>
      <Link to={paths.contract(contractReference)}>
        {contractTitle === "" ? contractReference : contractTitle}
      </Link>
      <Sub>
        {contractReference}, lot {lotNumber}
      </Sub>
    </>
  );
}

/** Where a row sits: contract and lot, then the mechanism. */
export function PlaceCells({ place }: { place: Place }): ReactElement {
  return (
    <>
      <Cell label="Marché">
        <ContractName place={place} />
      </Cell>
      <Cell label="Dispositif">{mechanisms[place.mechanism].label}</Cell>
    </>
  );
}

/** The reader’s own file of a person; nothing of who it is for the others. */
export function PersonName({ person }: { person: PersonShown }): ReactElement {
  if (person === null) return <>Personne non nommée</>;
  return (
    <>
      {person.name ?? "Fiche effacée"}
      <Sub>{person.code}</Sub>
    </>
  );
}
