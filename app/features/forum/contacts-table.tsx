import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatList } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { Contact } from "./contact-list.server.ts";

type Props = { caption: string; contacts: readonly Contact[]; runs: boolean };

/** Persons of the network and how to reach them. */
export function ContactsTable({ caption, contacts, runs }: Props): ReactElement {
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Personne</ColumnHead>
        <ColumnHead>Courriel</ColumnHead>
        <ColumnHead>Téléphone</ColumnHead>
        <ColumnHead>Territoires</ColumnHead>
      </TableHead>
      <TableBody>
        {contacts.map(({ id, name, organisation, email, phone, territories, fromContracts }) => (
          <Row key={id}>
            <RowHead name>
              {runs ? <Link to={paths.contact(id)}>{name}</Link> : name}
              {organisation !== null && <Sub>{organisation}</Sub>}
            </RowHead>
            <Cell label="Courriel">
              <a href={`mailto:${email}`}>{email}</a>
            </Cell>
            <Cell nowrap label="Téléphone">
              {phone === null ? "n.d." : <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>}
            </Cell>
            <Cell label="Territoires">
              {territories.length === 0 ? "–" : formatList(territories)}
              {fromContracts && <Sub>d’après les marchés de son porteur</Sub>}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
