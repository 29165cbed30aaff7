import type { ReactElement } from "react";
import { bandedGaps, countBands, isComplete } from "#app/domain/edition/count-band.ts";
import { Details } from "#app/ui/details.tsx";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { DraftPage } from "./read-draft.server.ts";

const labels = {
  pendingStatements: "Relevés à valider",
  missingStatements: "Relevés non déclarés",
  unknownOutcomes: "Suites inconnues",
  unspecifiedMechanisms: "Dispositifs à préciser",
} as const;

/** What had not come when the draft was computed, in bands: it is published with it. */
export function IncompleteSection({ page }: { page: DraftPage }): ReactElement {
  const incomplete = page.completeness.filter((host) => !isComplete(host));
  return (
    <Section id="completude" title="Ce qui n’était pas arrivé au moment du calcul">
      {incomplete.length === 0 ? (
        <p>Rien ne manquait.</p>
      ) : (
        <Details
          summary={`Publié avec l’édition, par tranches\u00a0: ${countOf(incomplete.length, "porteur")}`}
        >
          <Table cards caption="Ce qui n’était pas arrivé, par porteur">
            <TableHead>
              <ColumnHead>Porteur</ColumnHead>
              {bandedGaps.map((gap) => (
                <ColumnHead key={gap}>{labels[gap]}</ColumnHead>
              ))}
            </TableHead>
            <TableBody>
              {incomplete.map((host) => (
                <Row key={host.host}>
                  <RowHead name>
                    {host.name}
                    {!host.keysMatch && <Sub>Clés de personnes d’une autre installation</Sub>}
                  </RowHead>
                  {bandedGaps.map((gap) => (
                    <Cell key={gap} label={labels[gap]} nothing={host[gap] === "none"}>
                      {countBands[host[gap]].label}
                    </Cell>
                  ))}
                </Row>
              ))}
            </TableBody>
          </Table>
        </Details>
      )}
    </Section>
  );
}
