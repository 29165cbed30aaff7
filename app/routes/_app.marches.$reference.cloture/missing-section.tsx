import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { mechanisms } from "#app/domain/mechanism.ts";
import { paths } from "#app/paths.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatBareHours, formatEuros, formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ClosingPage } from "./read-closing-page.server.ts";

type Props = Pick<ClosingPage, "facts">;

/** Hours missing by contractor, and what the contract provides for them: shown, never claimed. */
export function MissingSection({ facts }: Props): ReactElement | null {
  const missing = facts.commitments.flatMap(({ lot, remaining, contractors }) => {
    const owing = contractors.filter((contractor) => (contractor.remaining ?? 0) > 0);
    if (remaining === 0) return [];
    const named = owing.map(({ name, remaining: hours }) => `${name}, ${formatHours(hours ?? 0)}`);
    return [{ lot, remaining, named }];
  });
  if (missing.length === 0) return null;
  return (
    <Section title="Ce qui n’est pas fait">
      <ul>
        {missing.map(({ lot, remaining, named }, index) => (
          <li key={`${lot} ${index}`}>
            {`Lot ${lot}\u00a0: il manque ${formatHours(remaining)}`}
            {named.length > 0 ? ` (${named.join("\u00a0; ")}).` : "."}
          </li>
        ))}
        {facts.penalties.map(({ lot, mechanism, missing: hours, perHour, amount }) => (
          <li key={`penalty ${lot} ${mechanism}`}>
            {`Pénalité prévue au marché, lot ${lot}, ${mechanisms[mechanism].short}\u00a0: `}
            <b>{`${formatBareHours(hours)}\u00a0h × ${formatEuros(perHour)} = ${formatEuros(amount)}`}</b>.
          </li>
        ))}
      </ul>
      {facts.penalties.length > 0 && (
        <p className="soft small">
          Ce calcul est montré, pas réclamé&nbsp;: l’appliquer revient au maître d’ouvrage.
        </p>
      )}
    </Section>
  );
}

const stateWords = {
  draft: "brouillon",
  submitted: "à valider",
  returned: "renvoyé",
  missing: "non déclaré",
} as const;

/** The months that are not validated, the oldest first. */
export function PendingSection({ facts }: Props): ReactElement | null {
  const { pendingMonths, contract } = facts;
  if (pendingMonths.length === 0) return null;
  return (
    <Section
      title="Mois non validés"
      end={<Link to={paths.hoursGrid(contract.reference)}>Ouvrir la grille des heures</Link>}
    >
      <Table cards caption={countOf(pendingMonths.length, "mois non validé", "mois non validés")}>
        <TableHead>
          <ColumnHead>Mois</ColumnHead>
          <ColumnHead>Lot</ColumnHead>
          <ColumnHead>Employeur</ColumnHead>
          <ColumnHead>État</ColumnHead>
          <ColumnHead numeric>Relevés</ColumnHead>
          <ColumnHead numeric>Heures</ColumnHead>
        </TableHead>
        <TableBody>
          {pendingMonths.map(({ month, lot, employer, state, statements, hours }, index) => (
            <Row key={`${month} ${lot} ${employer} ${state} ${index}`}>
              <RowHead>{formatMonth(month)}</RowHead>
              <Cell label="Lot">{lot}</Cell>
              <Cell label="Employeur">{employer}</Cell>
              <Cell label="État">{stateWords[state]}</Cell>
              <Cell numeric label="Relevés">
                {statements}
              </Cell>
              <Cell numeric label="Heures">
                {state === "missing" ? "–" : formatHours(hours)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
