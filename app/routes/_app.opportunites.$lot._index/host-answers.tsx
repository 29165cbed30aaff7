import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { HostLotPage } from "./host-lot.server.ts";

type Line = HostLotPage["answers"][number];

/** What structures answered, those that wait first; each leads to its follow-up. */
export function HostAnswers({ page: { id, answers } }: { page: HostLotPage }): ReactElement {
  return (
    <Section id="reponses" title="Réponses des structures">
      {answers.length === 0 ? (
        <p className="soft">Aucune structure n’a encore répondu.</p>
      ) : (
        <Table cards caption={`${countOf(answers.length, "structure")}, celles qui attendent d’abord`}>
          <TableHead>
            <ColumnHead>Structure</ColumnHead>
            <ColumnHead>Réponse</ColumnHead>
            <ColumnHead>Ce qu’elle dit</ColumnHead>
            <ColumnHead>Suite</ColumnHead>
            <ColumnHead>
              <span className="visually-hidden">Acte</span>
            </ColumnHead>
          </TableHead>
          <TableBody>
            {answers.map((line) => (
              <Row key={line.siret}>
                <RowHead name>
                  <Link to={paths.opportunityAnswer(id, line.siret)}>{line.name}</Link>
                  {line.kind !== null && <Sub>{line.kind}</Sub>}
                </RowHead>
                <Cell label="Réponse">
                  {answerWords(line)}
                  {line.answeredOn !== null && <Sub>{`le ${formatTightDay(line.answeredOn)}`}</Sub>}
                </Cell>
                <Cell label="Ce qu’elle dit">{saidWords(line)}</Cell>
                <Cell label="Suite">
                  {line.waits ? <Tag tone="at_risk">{line.state}</Tag> : <Tag>{line.state}</Tag>}
                  {line.last !== null && <Sub>{`${line.last.label}, ${formatTightDay(line.last.on)}`}</Sub>}
                </Cell>
                <Cell>
                  {line.act !== null && (
                    <LinkButton size="small" to={paths.opportunityAnswer(id, line.siret)}>
                      {line.act}
                      <span className="visually-hidden">{`\u00a0: ${line.name}`}</span>
                    </LinkButton>
                  )}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function answerWords({ answer }: Line): string {
  if (answer === null) return "Pas de réponse";
  return answer === "interested" ? "Intéressée" : "Pas intéressée";
}

function saidWords({ answer, offer, hours, availableOn, reason, note }: Line): string {
  const words =
    answer === "declined"
      ? [reason, note]
      : [
          offer,
          hours === null ? null : formatHours(hours),
          availableOn === null ? null : `à partir du ${formatTightDay(availableOn)}`,
          note,
        ];
  return words.filter((one) => one !== null).join(" · ") || "–";
}
