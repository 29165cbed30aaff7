import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { outcomeCheckpoints } from "#app/domain/outcome-situation.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, inSentence } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { FilePage } from "./read-file.server.ts";

/** As time goes: the table's own keys come in another order. */
const checkpointsInOrder = ["exit", "6", "12"] as const;

/** On which needs the person was proposed. Nothing when on none. */
export function ProposalsSection({ page: { proposals } }: { page: FilePage }): ReactElement | null {
  if (proposals.length === 0) return null;
  return (
    <Section id="propositions" title="Propositions">
      <Table cards caption={countOf(proposals.length, "proposition")}>
        <TableHead>
          <ColumnHead>Besoin</ColumnHead>
          <ColumnHead>Proposé le</ColumnHead>
          <ColumnHead>Résultat</ColumnHead>
        </TableHead>
        <TableBody>
          {proposals.map((proposal) => (
            <Row key={proposal.id}>
              <RowHead name>
                <Link to={paths.hireNeed(proposal.needId)}>{proposal.jobTitle}</Link>
                <Sub>{proposal.contractTitle}</Sub>
              </RowHead>
              <Cell label="Proposé le">
                {formatTightDay(proposal.proposedOn)}
                {proposal.prescriberName !== null && <Sub>{`par ${proposal.prescriberName}`}</Sub>}
              </Cell>
              <Cell label="Résultat">{proposal.result}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

/** What became of the person, and where to note it. */
export function OutcomesSection({ page }: { page: FilePage }): ReactElement {
  const { outcomes, id, purged, hires } = page;
  const mayRecord = !purged && hires.length > 0;
  return (
    <Section id="suites" title="Suites de parcours">
      {outcomes.length === 0 ? (
        <p className="soft">Aucune suite notée.</p>
      ) : (
        <Table cards caption={countOf(outcomes.length, "suite notée", "suites notées")}>
          <TableHead>
            <ColumnHead>Échéance</ColumnHead>
            <ColumnHead>Date</ColumnHead>
            <ColumnHead>Situation</ColumnHead>
          </TableHead>
          <TableBody>
            {outcomes.map((outcome) => (
              <Row key={outcome.id}>
                <RowHead>{outcome.checkpoint}</RowHead>
                <Cell label="Date">{formatTightDay(outcome.datedOn)}</Cell>
                <Cell label="Situation">
                  {outcome.situation}
                  {outcome.reason !== null && <Sub>{outcome.reason}</Sub>}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      {mayRecord && (
        <div className="actions">
          {checkpointsInOrder.map((checkpoint) => (
            <LinkButton key={checkpoint} size="small" to={paths.recordOutcome(id, checkpoint)}>
              {`Noter la situation ${inSentence(outcomeCheckpoints[checkpoint].label)}`}
            </LinkButton>
          ))}
        </div>
      )}
    </Section>
  );
}

/** Who wrote what, who opened the file. */
export function HistorySection({ page: { history, views } }: { page: FilePage }): ReactElement {
  return (
    <Section id="historique" title="Historique">
      {history.length === 0 ? (
        <p className="soft">Rien n’a été écrit ici depuis l’import du dossier.</p>
      ) : (
        <Timeline events={history} />
      )}
      {views.length > 0 && (
        <Details summary="Qui a ouvert ce dossier">
          <Timeline events={views} />
        </Details>
      )}
    </Section>
  );
}
