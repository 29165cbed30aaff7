import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { spacedSiret } from "#app/domain/siret.ts";
import { paths } from "#app/paths.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { EditLink } from "#app/ui/edit-link.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ContractorLine } from "./contractor-lines.ts";
import type { ContractPage } from "./read-page.server.ts";

/** Who owes the hours, what part, and what was done for it. */
export function ContractorsSection({ page }: { page: ContractPage }): ReactElement {
  const { contractors, sheet } = page;
  const mayAdd = page.mayEdit && !page.isFree;
  return (
    <Section
      id="attributaires"
      title="Attributaires"
      end={
        mayAdd ? (
          <>
            <Link to={paths.companyLinks(sheet.reference)}>Liens de déclaration</Link>
            {" · "}
            <Link to={paths.addContractor(sheet.reference)}>Ajouter un attributaire</Link>
          </>
        ) : undefined
      }
    >
      {contractors.length === 0 ? (
        <p className="soft">Aucun attributaire noté pour l’instant.</p>
      ) : (
        <ContractorsTable
          contractors={contractors}
          contacts={page.isHost}
          hours={!page.ownHoursOnly}
          edit={mayAdd ? (id) => paths.editContractor(sheet.reference, id) : undefined}
        />
      )}
    </Section>
  );
}

type ContractorsTableProps = {
  contractors: readonly ContractorLine[];
  contacts: boolean;
  hours: boolean;
  /** Where a line is corrected, for who may. */
  edit: ((id: string) => string) | undefined;
};

function ContractorsTable({ contractors, contacts, hours, edit }: ContractorsTableProps): ReactElement {
  return (
    <Table cards caption={`${countOf(contractors.length, "attributaire")} et leur part de l’obligation`}>
      <TableHead>
        <ColumnHead>Entreprise</ColumnHead>
        <ColumnHead>Rôle</ColumnHead>
        {contacts && <ColumnHead>Interlocuteur</ColumnHead>}
        <ColumnHead numeric>Part due</ColumnHead>
        {hours && <ColumnHead numeric>Fait</ColumnHead>}
      </TableHead>
      <TableBody>
        {contractors.map((contractor) => (
          <Row key={contractor.key}>
            <RowHead name>
              {contractor.kind === null ? contractor.name : `${contractor.name} (${contractor.kind})`}
              <Sub>
                {contractor.siret === null
                  ? "sans SIRET, d’après les données ouvertes"
                  : `SIRET ${spacedSiret(contractor.siret)}`}
              </Sub>
              {edit && contractor.siret !== null && (
                <EditLink to={edit(contractor.key)} what={contractor.name} />
              )}
            </RowHead>
            <Cell label="Rôle">{contractor.role}</Cell>
            {contacts && (
              <Cell label="Interlocuteur">
                <Contact contact={contractor.contact} />
              </Cell>
            )}
            <Cell numeric label="Part due">
              {contractor.due === null ? "–" : formatHours(contractor.due)}
            </Cell>
            {hours && (
              <Cell numeric label="Fait">
                {contractor.done === null ? "–" : formatHours(contractor.done)}
              </Cell>
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Contact({ contact }: Pick<ContractorLine, "contact">): ReactElement {
  const lines = contact === null ? [] : [contact.phone, contact.email].filter((line) => line !== null);
  if (contact?.name == null && lines.length === 0) return <span className="faint">non désigné</span>;
  return (
    <>
      {contact?.name}
      {lines.map((line) => (
        <Sub key={line}>{line}</Sub>
      ))}
    </>
  );
}
