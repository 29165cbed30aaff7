import type { ReactElement } from "react";
import type { Fa02Participants } from "#app/domain/fa02-report.ts";
import { CountFigure } from "#app/features/report/report-figure-view.tsx";
import { formatNumber, plural } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Indicator } from "./indicator.tsx";

type Key = keyof Fa02Participants;

const lines: ReadonlyArray<{ label: string; keys: readonly [Key, Key, Key] }> = [
  { label: "Participants", keys: ["named", "collective", "total"] },
  { label: "dont allocataires du RSA", keys: ["rsa", "collectiveRsa", "rsaTotal"] },
  { label: "dont BOETH", keys: ["disabled", "collectiveDisabled", "disabledTotal"] },
];
const columns = ["Nommés", "Relevés collectifs", "Total"];

/** Indicator 2: participants, of whom RSA recipients, of whom disabled persons. */
export function ParticipantsIndicator({ participants }: { participants: Fa02Participants }): ReactElement {
  const { total, rsaTotal, disabledTotal } = participants;
  return (
    <Indicator
      number={2}
      title="Participants"
      fact={
        <>
          <CountFigure path="participants.total" value={total} strong /> {plural(total, "participant")}, dont{" "}
          <CountFigure path="participants.rsaTotal" value={rsaTotal} strong />{" "}
          {plural(rsaTotal ?? 2, "allocataire")} du RSA et{" "}
          <CountFigure path="participants.disabledTotal" value={disabledTotal} strong />{" "}
          {plural(disabledTotal ?? 2, "travailleur handicapé", "travailleurs handicapés")}.
        </>
      }
    >
      <Table caption="Participants" narrow>
        <TableHead>
          <ColumnHead>Public</ColumnHead>
          {columns.map((column) => (
            <ColumnHead key={column} numeric>
              {column}
            </ColumnHead>
          ))}
        </TableHead>
        <TableBody>
          {lines.map(({ label, keys }) => (
            <Row key={label}>
              <RowHead>{label}</RowHead>
              {keys.map((key) => (
                <Cell key={key} numeric>
                  <CountFigure path={`participants.${key}`} value={participants[key]} />
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
      <CollectiveRemark persons={participants.collective} />
    </Indicator>
  );
}

function CollectiveRemark({ persons }: { persons: number }): ReactElement | null {
  if (persons === 0) return null;
  const sentence =
    persons === 1
      ? "La personne des relevés collectifs peut aussi être comptée parmi les nommés"
      : `Les ${formatNumber(persons)} personnes des relevés collectifs peuvent être comptées chez plusieurs employeurs`;
  return <p className="small soft">{sentence}&nbsp;: rien ne permet de les distinguer.</p>;
}
