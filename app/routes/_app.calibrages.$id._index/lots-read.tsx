import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { amountOf } from "#app/domain/sizing/lot-sizing.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { sizeStoredStudy, ratesOf } from "#app/features/studies/sized-study.ts";
import { shareSourceWords } from "#app/features/studies/share-source.ts";
import { referenceOf } from "#app/features/study-lots/lots-table.schema.ts";
import { paths } from "#app/paths.ts";
import { formatEuros } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, Row, RowHead, Sub, Table, TableBody } from "#app/ui/table.tsx";
import { ArithmeticSection } from "./arithmetic-section.tsx";
import { DecisionCell, HoursCells, LotWarnings } from "./lot-cells.tsx";
import { LotsHead } from "./lots-head.tsx";
import { LotsTotal } from "./lots-total.tsx";
import type { StudioPage } from "./read-studio.server.ts";

/** The lots for who may not change them. */
export function LotsRead({ page }: { page: StudioPage }): ReactElement {
  const { study, lots, shares, evidence } = page;
  const sized = sizeStoredStudy(study, lots)[study.scenario];
  const rate = ratesOf(study)[study.scenario];
  return (
    <Section
      id="lots"
      title="Les lots"
      end={<Link to={paths.studyMechanisms(study.id)}>Quel dispositif pour quel lot</Link>}
    >
      <Table cards caption="lots de l’étude, avec leurs heures">
        <LotsHead />
        <TableBody>
          {lots.map((lot, index) => {
            const own = evidence.lots.find(({ id }) => id === lot.id);
            const amount = amountOf(lot);
            return (
              <Row key={lot.id}>
                <RowHead name>
                  <Link to={paths.studyLot(study.id, lot.id)}>{lot.title}</Link>
                  <Sub>{`Lot ${lot.number}`}</Sub>
                  <LotWarnings evidence={own} />
                </RowHead>
                <Cell numeric label="Montant HT">
                  {amount === null ? "n.d." : formatEuros(amount)}
                  {lot.amountHigh !== null && (
                    <Sub>{`entre ${formatEuros(lot.amountLow ?? 0)} et ${formatEuros(lot.amountHigh)}`}</Sub>
                  )}
                </Cell>
                <Cell numeric label="Part de main-d’œuvre">
                  {lot.labourShare === null ? "n.d." : typedShare(lot.labourShare)}
                  <Sub>{shareSourceWords(lot, referenceOf(lot, lot, shares))}</Sub>
                </Cell>
                <Cell numeric label="Taux d’insertion">
                  {lot.rule === "per_amount" ? "–" : typedShare(lot.rate ?? rate)}
                </Cell>
                <HoursCells sized={sized.lots[index]} />
                <DecisionCell lot={lot} evidence={own} />
              </Row>
            );
          })}
        </TableBody>
        <LotsTotal total={sized.total} />
      </Table>
      <ArithmeticSection study={study} lots={lots} />
    </Section>
  );
}
