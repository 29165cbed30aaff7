import type { ReactElement } from "react";
import { mechanismFamilies, type MechanismFamily } from "#app/domain/law/social-share.ts";
import { categoryLabel } from "#app/features/considerations/consideration-filter.ts";
import { amountShare, amountWords, percentOf } from "#app/features/considerations/share-words.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ConsiderationsPage } from "./read-page.server.ts";
import { RowsLink } from "./rows-link.tsx";

const categories = ["works", "services", "supplies", "unknown"] as const;
/** Told even when none carries it: what a report on a scheme is asked. The others appear when there is one. */
const always: readonly MechanismFamily[] = [
  "clause",
  "criterion",
  "clause_and_criterion",
  "reserved",
  "qualitative",
];

/** The same share by kind of mechanism and by kind of purchase. */
export function SplitTables({ page }: { page: ConsiderationsPage }): ReactElement {
  return (
    <div className="halves">
      <FamilyTable page={page} />
      <CategoryTable page={page} />
    </div>
  );
}

function FamilyTable({ page: { share, isPrivate } }: { page: ConsiderationsPage }): ReactElement {
  const families = (Object.keys(mechanismFamilies) as MechanismFamily[]).filter(
    (family) => share.byFamily[family].contracts > 0 || (!isPrivate && always.includes(family)),
  );
  return (
    <Section
      id="dispositifs"
      title="Par dispositif"
      note="Un marché compte une fois dans chaque dispositif qu’il porte."
    >
      {families.length === 0 ? (
        <p className="soft">Aucun dispositif sur cette période.</p>
      ) : (
        <Table caption="Marchés par dispositif">
          <TableHead>
            <ColumnHead>Dispositif</ColumnHead>
            <ColumnHead numeric>Marchés</ColumnHead>
            <ColumnHead numeric>Montant HT connu</ColumnHead>
          </TableHead>
          <TableBody>
            {families.map((family) => (
              <Row key={family}>
                <RowHead>{mechanismFamilies[family].label}</RowHead>
                <Cell numeric>
                  <RowsLink filter={{ family }} count={share.byFamily[family].contracts} />
                </Cell>
                <Cell numeric>{amountWords(share.byFamily[family])}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function CategoryTable({ page: { share } }: { page: ConsiderationsPage }): ReactElement {
  return (
    <Section id="categories" title="Par catégorie d’achat" note="Avec, sur le total.">
      <Table caption="Marchés par catégorie d’achat, avec, sur le total" cards>
        <TableHead>
          <ColumnHead>Catégorie</ColumnHead>
          <ColumnHead numeric>Avec</ColumnHead>
          <ColumnHead numeric>Total</ColumnHead>
          <ColumnHead numeric>Part en nombre</ColumnHead>
          <ColumnHead numeric>Part en montant</ColumnHead>
        </TableHead>
        <TableBody>
          {categories
            .filter((category) => category !== "unknown" || share.byCategory.unknown.total.contracts > 0)
            .map((category) => {
              const split = share.byCategory[category];
              return (
                <Row key={category}>
                  <RowHead>{categoryLabel(category)}</RowHead>
                  <Cell numeric label="Avec">
                    <RowsLink filter={{ category, carrying: "with" }} count={split.with.contracts} />
                  </Cell>
                  <Cell numeric label="Total">
                    <RowsLink filter={{ category }} count={split.total.contracts} />
                  </Cell>
                  <Cell numeric label="Part en nombre">
                    {percentOf(split.with.contracts, split.total.contracts)}
                  </Cell>
                  <Cell numeric label="Part en montant">
                    {amountShare(split)}
                  </Cell>
                </Row>
              );
            })}
        </TableBody>
      </Table>
    </Section>
  );
}
