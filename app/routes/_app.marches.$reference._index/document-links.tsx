import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatMonth, withOf } from "#app/ui/french-dates.ts";
import type { ContractPage } from "./read-page.server.ts";

/** The documents of a contract, files to keep or send; for its host alone. */
export function DocumentLinks({ page }: { page: ContractPage }): ReactElement {
  const { reference, stage } = page.sheet;
  const closing = stage === "closed" ? "Attestation, ou ce qui manque" : "Situation à ce jour";
  return (
    <ul>
      <li>
        <Link reloadDocument to={paths.contractDocument(reference, "fiche.pdf")}>
          Fiche PDF
        </Link>
      </li>
      <li>
        <Link reloadDocument to={paths.contractDocument(reference, "attestation.pdf")}>
          {closing} (PDF)
        </Link>
      </li>
      <li>
        <Link to={paths.documents({ maitre_ouvrage: page.sheet.authoritySiret })}>
          Bilan du maître d’ouvrage
        </Link>
      </li>
      {companiesOf(page).map(({ siret, name }) => (
        <li key={siret}>
          Relevé d’heures {withOf(formatMonth(page.hires.monthDue))} à remplir par {name}&nbsp;:{" "}
          <FormLink page={page} siret={siret} name={name} format="pdf" />,{" "}
          <FormLink page={page} siret={siret} name={name} format="xlsx" />
        </li>
      ))}
    </ul>
  );
}

type FormLinkProps = { page: ContractPage; siret: string; name: string; format: "pdf" | "xlsx" };

function FormLink({ page, siret, name, format }: FormLinkProps): ReactElement {
  const path = paths.contractDocument(page.sheet.reference, `releve.${format}`);
  const search = new URLSearchParams({ mois: page.hires.monthDue, entreprise: siret });
  return (
    <Link reloadDocument to={`${path}?${search.toString()}`}>
      {format === "pdf" ? "PDF" : "tableau"}
      <span className="visually-hidden"> du relevé de {name}</span>
    </Link>
  );
}

/** Each company once, whatever the number of its lots. */
function companiesOf({ contractors }: ContractPage): { siret: string; name: string }[] {
  const companies = new Map(
    contractors.flatMap(({ siret, name }) => (siret === null ? [] : [[siret, name] as const])),
  );
  return [...companies].map(([siret, name]) => ({ siret, name }));
}
