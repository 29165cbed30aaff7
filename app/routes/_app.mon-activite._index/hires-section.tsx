import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { FiguresPage } from "#app/features/own-work/figures-page.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";

/** The hires open in the year, the latest first. */
export function HiresSection({ page: { hires, year } }: { page: FiguresPage }): ReactElement {
  return (
    <Section id="embauches" title="Embauches" note={`ouvertes en ${year}, les plus récentes d’abord`}>
      {hires.total === 0 ? (
        <p className="soft">Aucune embauche à votre nom cette année-là.</p>
      ) : (
        <>
          <Table cards caption={`${countOf(hires.total, "embauche")} en ${year}`}>
            <TableHead>
              <ColumnHead>Participant</ColumnHead>
              <ColumnHead>Marché</ColumnHead>
              <ColumnHead>Contrat</ColumnHead>
              <ColumnHead>Période</ColumnHead>
              <ColumnHead numeric>Heures validées</ColumnHead>
              <ColumnHead numeric>À valider</ColumnHead>
            </TableHead>
            <TableBody>
              {hires.shown.map((hire) => (
                <Row key={hire.key}>
                  <RowHead>{hire.name}</RowHead>
                  <Cell label="Marché">
                    <Link to={`${paths.contract(hire.reference)}#embauches`}>{hire.title}</Link>
                  </Cell>
                  <Cell label="Contrat">{hire.contractType}</Cell>
                  <Cell label="Période">
                    {hire.endsOn === null
                      ? `depuis le ${formatTightDay(hire.startsOn)}`
                      : `${formatTightDay(hire.startsOn)} – ${formatTightDay(hire.endsOn)}`}
                  </Cell>
                  <Cell numeric label="Heures validées">
                    {formatHours(hire.validated)}
                  </Cell>
                  <Cell numeric label="À valider">
                    {formatHours(hire.pending)}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          {hires.total > hires.shown.length && <Pagination {...hires} noun={["embauche", "embauches"]} />}
        </>
      )}
    </Section>
  );
}
