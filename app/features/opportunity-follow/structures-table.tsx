import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { MatchReasons } from "#app/features/opportunities/match-reasons.tsx";
import { MatchScore } from "#app/features/opportunities/match-score.tsx";
import { paths } from "#app/paths.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { StructureLine } from "./structure-line.ts";

type Props<Line extends StructureLine> = {
  caption: string;
  lines: readonly Line[];
  /** What each answered, for who may know; a column more. */
  answer?: ((line: Line) => ReactNode) | undefined;
};

/** The structures that could do a lot: how well, why, how to reach them. */
export function StructuresTable<Line extends StructureLine>(props: Props<Line>): ReactElement {
  const { caption, lines, answer } = props;
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Structure</ColumnHead>
        <ColumnHead>Convient</ColumnHead>
        <ColumnHead>Pourquoi</ColumnHead>
        {answer !== undefined && <ColumnHead>Réponse</ColumnHead>}
        <ColumnHead>Contact</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Row key={line.siret}>
            <RowHead name>
              <Link to={paths.structure(line.siret)}>{line.name}</Link>
              <Sub>{[line.kindLabel, line.place].filter((words) => words !== null).join(" · ")}</Sub>
            </RowHead>
            <Cell nowrap label="Convient">
              <MatchScore blocks={line.blocks} />
            </Cell>
            <Cell label="Pourquoi">
              <MatchReasons reasons={line.reasons} voice="about" />
            </Cell>
            {answer !== undefined && <Cell label="Réponse">{answer(line)}</Cell>}
            <Cell label="Contact">
              <Contact line={line} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Contact({ line: { contact, email, phone } }: { line: StructureLine }): ReactElement {
  if (contact === null && email === null && phone === null) return <span className="faint">n.d.</span>;
  return (
    <>
      {contact !== null && <div className="soft">{contact}</div>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== null && <Sub>{phone}</Sub>}
    </>
  );
}
