import { Fragment, type ReactElement } from "react";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { countOf, formatHours, formatNumber } from "#app/ui/french.ts";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Sub,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "#app/ui/table.tsx";
import type { ClosingPage } from "./read-closing-page.server.ts";

/** What was owed and done, commitment by commitment, and by each of its contractors. */
export function RecapTable({ facts }: Pick<ClosingPage, "facts">): ReactElement {
  const { commitments, total } = facts;
  return (
    <Table cards caption={`${countOf(commitments.length, "engagement")} et leurs attributaires`}>
      <TableHead>
        <ColumnHead>Engagement</ColumnHead>
        <ColumnHead numeric>Dû</ColumnHead>
        <ColumnHead numeric>Fait</ColumnHead>
        <ColumnHead numeric>Reste</ColumnHead>
        <ColumnHead numeric>Personnes</ColumnHead>
      </TableHead>
      <TableBody>
        {commitments.map(({ lot, mechanism, contractors, ...commitment }) => (
          <Fragment key={`${lot} ${mechanism}`}>
            <Row>
              <RowHead>{`Lot ${lot}, ${mechanisms[mechanism].label}`}</RowHead>
              <Hours {...commitment} />
              <Cell numeric label="Personnes">
                {formatNumber(commitment.persons)}
              </Cell>
            </Row>
            {contractors.map((contractor) => (
              <Row key={contractor.siret}>
                <Cell label="Attributaire">
                  {contractor.name}
                  <Sub>{`${roleOf(contractor, contractors)}, SIRET ${spacedSiret(contractor.siret)}`}</Sub>
                </Cell>
                <Hours {...contractor} />
                <Cell numeric label="Personnes">
                  –
                </Cell>
              </Row>
            ))}
          </Fragment>
        ))}
      </TableBody>
      <TableFoot>
        <>
          <RowHead>Total</RowHead>
          <Hours {...total} />
          <Cell numeric label="Personnes">
            {formatNumber(total.persons)}
          </Cell>
        </>
      </TableFoot>
    </Table>
  );
}

type Contractor = ClosingPage["facts"]["commitments"][number]["contractors"][number];

/** Someone alone on a lot is its holder, whatever the role says of a group. */
function roleOf({ role }: Contractor, onLot: readonly Contractor[]): string {
  const isAlone = onLot.filter((contractor) => contractor.role !== "subcontractor").length === 1;
  return role === "lead" && isAlone ? "Titulaire" : contractorRoles[role].label;
}

type HoursProps = { due: number | null; done: number; remaining: number | null };

function Hours({ due, done, remaining }: HoursProps): ReactElement {
  return (
    <>
      <Cell numeric label="Dû">
        {due === null ? "–" : formatHours(due)}
      </Cell>
      <Cell numeric label="Fait">
        {due === null && done === 0 ? "–" : formatHours(done)}
      </Cell>
      <Cell numeric label="Reste">
        {remaining === null ? "–" : formatHours(remaining)}
      </Cell>
    </>
  );
}
