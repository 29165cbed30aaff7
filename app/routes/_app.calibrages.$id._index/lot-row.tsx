import type { FieldMetadata } from "@conform-to/react";
import { getInputProps } from "@conform-to/react";
import { Link } from "@remix-run/react";
import type { ComponentProps, ReactElement } from "react";
import type { ScenarioLot } from "#app/domain/sizing/study-sizing.ts";
import { CellField } from "#app/features/study-lots/cell-field.tsx";
import { formerShareOf, lacksReason } from "#app/features/studies/labour-share.ts";
import { typedPercent } from "#app/features/studies/percent-field.ts";
import { shareSourceWords } from "#app/features/studies/share-source.ts";
import { ratesOf } from "#app/features/studies/sized-study.ts";
import {
  referenceOf,
  type LotRowInput,
  type LotsTableFields,
} from "#app/features/study-lots/lots-table.schema.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatEuros } from "#app/ui/french.ts";
import { Cell, Row, RowHead, Sub } from "#app/ui/table.tsx";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { DecisionCell, HoursCells, LotWarnings } from "./lot-cells.tsx";
import type { StudioPage } from "./read-studio.server.ts";

type Props = {
  page: StudioPage;
  row: FieldMetadata<LotRowInput, LotsTableFields>;
  lot: StudyLot | undefined;
  sized: ScenarioLot | undefined;
  remove: ComponentProps<"button">;
};

/** One lot: what is typed of it, what comes out, what to look at. */
export function LotRow({ page, row, lot, sized, remove }: Props): ReactElement | null {
  if (lot === undefined) return null;
  const fields = row.getFieldset();
  const { key, ...hiddenId } = getInputProps(fields.id, { type: "hidden" });
  const stored = page.lots.find(({ id }) => id === lot.id);
  const evidence = page.evidence.lots.find(({ id }) => id === lot.id);
  const reference = referenceOf(lot, stored, page.shares);
  const typed = { share: lot.labourShare, reason: lot.labourShareReason };
  const asksReason = lot.labourShareOrigin === "typed" && reference !== null;
  const name = `du lot ${lot.number}`;
  return (
    <Row>
      <RowHead name>
        <input key={key} {...hiddenId} />
        <CellField label={`Objet ${name}`} field={fields.title} />
        <Sub>
          {`Lot ${lot.number}`}
          {stored !== undefined && (
            <>
              {" · "}
              <Link to={paths.studyLot(page.study.id, lot.id)}>
                Détail<span className="visually-hidden"> {name}</span>
              </Link>
            </>
          )}{" "}
          <Button size="small" variant="quiet" {...remove}>
            Retirer<span className="visually-hidden"> le lot {lot.number}</span>
          </Button>
        </Sub>
        <LotWarnings evidence={evidence} />
      </RowHead>
      <Cell label="Montant HT">
        <CellField label={`Montant HT ${name}`} field={fields.amountLow} suffix="€" help={highWords(lot)} />
      </Cell>
      <Cell label="Part de main-d’œuvre">
        <CellField
          label={`Part de main-d’œuvre ${name}`}
          field={fields.labourShare}
          suffix="%"
          placeholder={typedPercent(reference?.share ?? null)}
          help={shareSourceWords(lot, reference)}
        />
        {(asksReason || lacksReason(typed, reference, formerShareOf(stored, lot.trade))) && (
          <>
            <Sub>Pourquoi cette part</Sub>
            <CellField label={`Raison de la part ${name}`} field={fields.labourShareReason} />
          </>
        )}
      </Cell>
      <Cell label="Taux d’insertion">
        <CellField
          label={`Taux d’insertion ${name}`}
          field={fields.rate}
          suffix="%"
          placeholder={typedPercent(ratesOf(page.study)[page.study.scenario])}
          help={rateWords(lot)}
        />
      </Cell>
      <HoursCells sized={sized} />
      <DecisionCell lot={lot} evidence={evidence} />
    </Row>
  );
}

/** Which rate the hours come from; none where they follow the orders. */
function rateWords({ rule, rate }: StudyLot): string {
  if (rule === "per_amount") return "sans effet sur ce lot";
  return rate === null ? "du scénario" : "propre au lot";
}

/** The high end of a range, and the rule when it is not a fixed objective. */
function highWords({ amountHigh, rule }: StudyLot): string | undefined {
  const words = [
    ...(amountHigh === null ? [] : [`jusqu’à ${formatEuros(amountHigh)}`]),
    ...(rule === "per_amount" ? ["selon les montants commandés"] : []),
    ...(rule === "share_of_hours" ? ["part des heures travaillées"] : []),
  ];
  return words.length === 0 ? undefined : words.join(", ");
}
