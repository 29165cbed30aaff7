import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { AbleLine } from "./able-line.ts";

/** The structures able to do a lot: who, why, where, how to reach them. */
export function AbleTable({ lines }: { lines: readonly AbleLine[] }): ReactElement {
  return (
    <Table cards caption="Structures capables, la plus proche d’abord">
      <TableHead>
        <ColumnHead>Structure</ColumnHead>
        <ColumnHead>Lot réservable au titre de</ColumnHead>
        <ColumnHead>Métiers en commun</ColumnHead>
        <ColumnHead>Lieu</ColumnHead>
        <ColumnHead>Contact</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Row key={line.siret}>
            <RowHead name>
              {line.activitiesAt === null ? line.name : <Link to={line.activitiesAt}>{line.name}</Link>}
              <Sub>{`${line.kindLabel} (${line.kind})`}</Sub>
            </RowHead>
            <Cell label="Réservable au titre de">{line.reserved}</Cell>
            <Cell label="Métiers en commun">{line.does}</Cell>
            <Cell label="Lieu">
              {line.place ?? "n.d."}
              <Sub>{line.near}</Sub>
            </Cell>
            <Cell label="Contact">
              <Contact line={line} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Contact({ line: { email, phone } }: { line: AbleLine }): ReactElement {
  if (email === null && phone === null) return <span className="faint">n.d.</span>;
  return (
    <>
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== null && <Sub>{phone}</Sub>}
    </>
  );
}
