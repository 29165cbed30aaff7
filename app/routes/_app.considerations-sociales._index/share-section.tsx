import type { ReactElement } from "react";
import type { Measure, Split } from "#app/domain/law/social-share.ts";
import {
  amountShare,
  amountWords,
  inPeriod,
  percentOf,
  shareSentence,
  unknownAmountsSentence,
} from "#app/features/considerations/share-words.ts";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { formatEuros, formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { StackedBar } from "#app/ui/stacked-bar.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "#app/ui/table.tsx";
import type { ConsiderationsPage } from "./read-page.server.ts";
import { RowsLink } from "./rows-link.tsx";

/** The share, said first, then drawn and counted. */
export function ShareSection({ page }: { page: ConsiderationsPage }): ReactElement {
  const { share, isPrivate } = page;
  const { all } = share;
  const legend = isPrivate ? "avec clause ou action d’insertion" : "avec considération sociale";
  return (
    <Section id="part" title="La part de vos marchés">
      <ChartFrame
        fact={shareSentence(share, page)}
        legend={[
          { key: 1, label: legend },
          { key: "rest", label: "sans" },
        ]}
      >
        <p className="small soft">En nombre de marchés</p>
        <StackedBar name="En nombre de marchés" parts={partsOf(all, ({ contracts }) => contracts)} />
        {all.total.amount > 0 && (
          <>
            <p className="small soft">En montant HT connu</p>
            <StackedBar
              name="En euros HT connus"
              parts={partsOf(all, ({ amount }) => Math.round(amount / 100))}
            />
          </>
        )}
      </ChartFrame>
      <ShareTable all={all} />
      <p>
        {unknownAmountsSentence(all.total)} Seuls comptent vos marchés connus ici, attribués, en cours ou
        clos. S’il en manque, surtout sans clause, la part est trop haute&nbsp;: demandez à la facilitatrice
        de les ajouter.
      </p>
      {!isPrivate && <SchemeWords page={page} />}
    </Section>
  );
}

function partsOf(split: Split, of: (measure: Measure) => number) {
  return [
    { key: 1, label: "avec", value: of(split.with) },
    { key: "rest", label: "sans", value: of(split.without) },
  ] as const;
}

function ShareTable({ all }: { all: Split }): ReactElement {
  return (
    <Table caption="Marchés avec et sans, en nombre et en montant" cards>
      <TableHead>
        <ColumnHead>Marchés</ColumnHead>
        <ColumnHead numeric>Nombre</ColumnHead>
        <ColumnHead numeric>Part en nombre</ColumnHead>
        <ColumnHead numeric>Montant HT connu</ColumnHead>
        <ColumnHead numeric>Part en montant</ColumnHead>
      </TableHead>
      <TableBody>
        {(["with", "without"] as const).map((carrying) => {
          const { contracts, amount } = all[carrying];
          return (
            <Row key={carrying}>
              <RowHead>{carrying === "with" ? "Avec" : "Sans"}</RowHead>
              <Cell numeric label="Nombre">
                <RowsLink filter={{ carrying }} count={contracts} />
              </Cell>
              <Cell numeric label="Part en nombre">
                {percentOf(contracts, all.total.contracts)}
              </Cell>
              <Cell numeric label="Montant HT connu">
                {amountWords(all[carrying])}
              </Cell>
              <Cell numeric label="Part en montant">
                {carrying === "with" ? amountShare(all) : percentOf(amount, all.total.amount)}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
      <TableFoot>
        <RowHead>Total</RowHead>
        <Cell numeric label="Nombre">
          {formatNumber(all.total.contracts)}
        </Cell>
        <Cell numeric label="Part en nombre">
          {percentOf(all.total.contracts, all.total.contracts)}
        </Cell>
        <Cell numeric label="Montant HT connu">
          {amountWords(all.total)}
        </Cell>
        <Cell numeric label="Part en montant">
          {percentOf(all.total.amount, all.total.amount)}
        </Cell>
      </TableFoot>
    </Table>
  );
}

/** What the purchasing scheme asks, and why these contracts alone cannot say whether it is due. */
function SchemeWords({ page }: { page: ConsiderationsPage }): ReactElement {
  const { share, threshold, period } = page;
  const known = share.all.total.amount;
  return (
    <p>
      <b>SPASER.</b> Un schéma de promotion des achats socialement et écologiquement responsables est
      obligatoire au-dessus de {formatEuros(threshold.value)} d’achats par an ({threshold.source}).{" "}
      {inPeriod(period)}, vos marchés connus ici font {formatEuros(known)} HT&nbsp;: ce ne sont pas tous vos
      achats, et un marché de plusieurs années y compte en entier. Comparez plutôt le seuil à vos dépenses
      d’une année.
    </p>
  );
}
