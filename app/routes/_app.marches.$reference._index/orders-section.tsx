import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { orderNatures } from "#app/domain/exchange-codes.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatEuros, formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { EditLink } from "#app/ui/edit-link.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** Orders and worked hours objectives may depend on. Nothing when no lot has any and none needs one. */
export function OrdersSection({ page }: { page: ContractPage }): ReactElement | null {
  const { orders, lines, sheet } = page;
  const needed = lines.some((lot) => lot.commitments.some((commitment) => commitment.rule !== "fixed"));
  if (orders.length === 0 && !needed) return null;
  const mayAdd = page.mayEdit && !page.isFree;
  return (
    <Section
      id="commandes"
      title="Commandes"
      end={mayAdd ? <Link to={paths.addOrder(sheet.reference)}>Ajouter une commande</Link> : undefined}
    >
      {orders.length === 0 ? (
        <p className="soft">Aucune commande notée&nbsp;: l’objectif qui en dépend est encore à 0 h.</p>
      ) : (
        <Table cards caption={countOf(orders.length, "commande")}>
          <TableHead>
            <ColumnHead>Numéro</ColumnHead>
            <ColumnHead>Lot</ColumnHead>
            <ColumnHead>Nature</ColumnHead>
            <ColumnHead>Date</ColumnHead>
            <ColumnHead numeric>Montant HT</ColumnHead>
            <ColumnHead numeric>Heures travaillées</ColumnHead>
            {mayAdd && <ColumnHead>Correction</ColumnHead>}
          </TableHead>
          <TableBody>
            {orders.map((order) => (
              <Row key={order.id}>
                <RowHead>{order.number}</RowHead>
                <Cell label="Lot">{lines.find((lot) => lot.id === order.lotId)?.number}</Cell>
                <Cell label="Nature">{orderNatures[order.nature].label}</Cell>
                <Cell label="Date">{formatTightDay(order.orderedOn)}</Cell>
                <Cell numeric label="Montant HT">
                  {order.amount === null ? "–" : formatEuros(order.amount)}
                </Cell>
                <Cell numeric label="Heures travaillées">
                  {order.workedHours === null ? "–" : formatHours(order.workedHours)}
                </Cell>
                {mayAdd && (
                  <Cell>
                    <EditLink
                      to={paths.editOrder(sheet.reference, order.id)}
                      what={`la commande ${order.number}`}
                    />
                  </Cell>
                )}
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
