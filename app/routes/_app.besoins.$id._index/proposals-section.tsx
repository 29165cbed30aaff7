import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { proposedWords } from "#app/features/needs/need-line.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EditLink } from "#app/ui/edit-link.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { NeedPage } from "./read-need.server.ts";

type Line = NeedPage["proposals"][number];

/** Who was proposed, by whom, and what became of it. */
export function ProposalsSection({ page }: { page: NeedPage }): ReactElement {
  if (page.proposals.length === 0) {
    return (
      <Section id="propositions" title="Propositions">
        <p className="soft">Personne n’est encore proposé sur ce besoin.</p>
      </Section>
    );
  }
  return (
    <Section id="propositions" title="Propositions" note={proposedWords(page)}>
      <Table cards caption={proposedWords(page)}>
        <TableHead>
          <ColumnHead>Participant</ColumnHead>
          <ColumnHead>Proposé le</ColumnHead>
          <ColumnHead>RSA ce jour-là</ColumnHead>
          <ColumnHead>Résultat</ColumnHead>
          <ColumnHead>
            <span className="visually-hidden">Actes</span>
          </ColumnHead>
        </TableHead>
        <TableBody>
          {page.proposals.map((line) => (
            <Row key={line.id}>
              <RowHead name>
                <Link to={paths.participant(line.participantId)}>{line.name}</Link>
                {line.note !== null && <Sub>{line.note}</Sub>}
              </RowHead>
              <Cell label="Proposé le">
                {formatTightDay(line.proposedOn)}
                {line.prescriber !== null && <Sub>{`par ${line.prescriber}`}</Sub>}
              </Cell>
              <Cell label="RSA ce jour-là">{line.rsa ? "Oui" : "Non"}</Cell>
              <Cell label="Résultat">
                <Result line={line} />
              </Cell>
              <Cell>
                <Acts line={line} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function Result({ line: { result, label, resultOn } }: { line: Line }): ReactElement {
  const waits = result === "waiting" || result === "interview";
  return (
    <>
      {waits ? <Tag tone="on_track">{label}</Tag> : <Tag>{label}</Tag>}
      {resultOn !== null && <Sub>{formatTightDay(resultOn)}</Sub>}
    </>
  );
}

function Acts({ line: { id, name, result, hireId } }: { line: Line }): ReactElement {
  const mayHire = hireId === null && (result === "waiting" || result === "interview");
  return (
    <div className="actions">
      {mayHire && (
        <LinkButton size="small" to={paths.newHire({ proposition: id })}>
          Embaucher<span className="visually-hidden"> {name}</span>
        </LinkButton>
      )}
      {hireId !== null && <Link to={paths.hire(hireId)}>Voir l’embauche</Link>}
      <EditLink to={paths.proposal(id)} what={`la proposition de ${name}`} />
    </div>
  );
}
