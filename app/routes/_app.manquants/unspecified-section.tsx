import type { ReactElement } from "react";
import { FollowerLines } from "#app/features/contract-follower/follower-lines.tsx";
import type { ToSpecify, UnspecifiedContract } from "#app/features/missing/buyer-missing.server.ts";
import { formatList } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { ContractLink } from "./contract-link.tsx";

const missingWords: Readonly<Record<ToSpecify, string>> = {
  reservation: "à quelles structures il est réservé",
  hours: "le nombre d’heures d’insertion prévu au contrat",
  dates: "le début ou la fin",
};

/** Contracts of which something that only the contract says is not noted. */
export function UnspecifiedSection({
  unspecified,
}: {
  unspecified: readonly UnspecifiedContract[];
}): ReactElement {
  return (
    <Section
      id="a-preciser"
      title="À préciser"
      note="Ces réponses sont dans votre contrat. Envoyez-les à la facilitatrice, qui les note."
    >
      {unspecified.length === 0 ? (
        <p className="soft">Rien à préciser.</p>
      ) : (
        <Table cards caption="Marchés à préciser">
          <TableHead>
            <ColumnHead>Marché</ColumnHead>
            <ColumnHead>Ce qui manque</ColumnHead>
            <ColumnHead>À qui l’envoyer</ColumnHead>
          </TableHead>
          <TableBody>
            {unspecified.map((line) => (
              <Row key={line.reference}>
                <RowHead name>
                  <ContractLink {...line} />
                </RowHead>
                <Cell label="Ce qui manque">
                  {formatList(line.missing.map((each) => missingWords[each]))}
                </Cell>
                <Cell label="À qui l’envoyer">
                  <FollowerLines follower={line.follower} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
