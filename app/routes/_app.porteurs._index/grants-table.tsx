import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { HostGrant } from "#app/features/grants/host-grants.server.ts";
import { euros, fteWords } from "#app/features/report/grant-words-view.ts";
import { paths } from "#app/paths.ts";
import { formatNumber } from "#app/ui/french.ts";
import { LightBadge } from "#app/ui/light-badge.tsx";
import { Ruler } from "#app/ui/ruler.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

/** Every agreement of the year: where it stands, where it goes, what it earns. */
export function GrantsTable({
  caption,
  grants,
}: {
  caption: string;
  grants: readonly HostGrant[];
}): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Porteur</ColumnHead>
        <ColumnHead numeric>RSA atteints</ColumnHead>
        <ColumnHead>Vers l’objectif</ColumnHead>
        <ColumnHead>État</ColumnHead>
        <ColumnHead numeric>Projection</ColumnHead>
        <ColumnHead numeric>Part variable acquise</ColumnHead>
      </TableHead>
      <TableBody>
        {grants.map((line) => (
          <GrantRow key={line.siret} line={line} />
        ))}
      </TableBody>
    </Table>
  );
}

function GrantRow({ line: { siret, name, grant, projection } }: { line: HostGrant }): ReactElement {
  const { rsaReached, rsaTarget, variablePart, variableEarned, fte } = grant;
  const { expected, projected, monthsDue, light } = projection;
  return (
    <Row>
      <RowHead name>
        <Link to={paths.hostGrant(siret, grant.year)}>{name}</Link>
        <Sub>{fte === null ? "ETP n.d." : fteWords(fte)}</Sub>
      </RowHead>
      <Cell numeric label="RSA atteints">
        {formatNumber(rsaReached)}
        <Sub>{rsaTarget === null ? "objectif n.d." : `sur ${formatNumber(rsaTarget)}`}</Sub>
      </Cell>
      <Cell gauge label="Vers l’objectif">
        <Ruler
          name={`Allocataires du RSA, ${name}`}
          unit="heads"
          due={rsaTarget ?? 0}
          validated={rsaReached}
          light={light}
          {...(expected === null || monthsDue === 12 ? {} : { expected })}
        />
        {expected !== null && monthsDue > 0 && monthsDue < 12 && (
          <Sub>{formatNumber(expected)} attendus à ce jour</Sub>
        )}
      </Cell>
      <Cell label="État">
        {light === "no_objective" ? (
          <span className="faint small">sans objectif</span>
        ) : (
          <LightBadge light={light} />
        )}
      </Cell>
      <Cell numeric label="Projection">
        {projected === null ? "n.d." : formatNumber(projected)}
        <Sub>au 31&nbsp;décembre</Sub>
      </Cell>
      <Cell numeric label="Part variable acquise">
        {variablePart === null ? "n.d." : euros(variableEarned)}
        {variablePart !== null && <Sub>sur {euros(variablePart)}</Sub>}
      </Cell>
    </Row>
  );
}
