import type { ReactElement } from "react";
import { EligibilityTag } from "#app/features/participants/eligibility-tag.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EditLink } from "#app/ui/edit-link.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { FilePage } from "./read-file.server.ts";

/** Why the person may be hired under the clauses, and until when. */
export function EligibilitySection({ page }: { page: FilePage }): ReactElement {
  const { eligibilities, purged, id } = page;
  return (
    <Section
      id="eligibilites"
      title="Éligibilités"
      end={
        !purged && (
          <LinkButton size="small" icon="plus" to={paths.addEligibility(id)}>
            Ajouter<span className="visually-hidden"> une éligibilité</span>
          </LinkButton>
        )
      }
    >
      {eligibilities.length === 0 ? (
        <p className="soft">
          Aucune éligibilité&nbsp;: il en faut une en cours le jour où une embauche commence.
        </p>
      ) : (
        <EligibilityTable page={page} />
      )}
    </Section>
  );
}

function EligibilityTable({ page: { eligibilities, purged, id } }: { page: FilePage }): ReactElement {
  return (
    <Table cards caption={countOf(eligibilities.length, "éligibilité")}>
      <TableHead>
        <ColumnHead>Critère</ColumnHead>
        <ColumnHead>Justificatif</ColumnHead>
        <ColumnHead>Vu le</ColumnHead>
        <ColumnHead>Valable jusqu’au</ColumnHead>
        <ColumnHead>État</ColumnHead>
        <ColumnHead>
          <span className="visually-hidden">Actes</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {eligibilities.map((line) => (
          <Row key={line.id}>
            <RowHead>
              {line.label}
              {line.sensitive && <Sub>donnée sensible, hors des exports courants</Sub>}
            </RowHead>
            <Cell label="Justificatif">{line.proof ?? "–"}</Cell>
            <Cell label="Vu le">
              {formatTightDay(line.seenOn)}
              {line.seenBy !== null && <Sub>{`par ${line.seenBy}`}</Sub>}
            </Cell>
            <Cell label="Valable jusqu’au">
              {formatTightDay(line.until)}
              {!line.written && <Sub>durée habituelle</Sub>}
            </Cell>
            <Cell label="État">
              <EligibilityTag state={line.state} />
            </Cell>
            <Cell nothing={purged}>
              {!purged && (
                <EditLink
                  to={paths.editEligibility(id, line.id)}
                  what={`l’éligibilité «\u00a0${line.label}\u00a0»`}
                />
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
