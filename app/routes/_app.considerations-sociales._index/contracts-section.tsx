import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { filterSearch, filterWords } from "#app/features/considerations/consideration-filter.ts";
import { MechanismChips } from "#app/features/contracts/mechanism-chips.tsx";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatEuros } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ConsiderationsPage, ConsideredLine } from "./read-page.server.ts";

const undatedNote =
  "Ni notification ni début\u00a0: comptés dans aucune période. Demandez à leur facilitatrice de noter la date de notification.";

/** The rows behind the numbers, then those that no period counts. */
export function ContractsSection({ page }: { page: ConsiderationsPage }): ReactElement {
  const { lines, total, filter, undated } = page;
  const [params] = useSearchParams();
  const words = filterWords(filter);
  return (
    <>
      {page.share.all.total.contracts > 0 && (
        <Section
          id="marches"
          title="Les marchés derrière ces chiffres"
          note={words === null ? undefined : `Seulement\u00a0: ${words}.`}
          end={
            words !== null && <Link to={`${withParams(params, filterSearch({}))}#marches`}>Tout voir</Link>
          }
        >
          {total === 0 ? (
            <p className="soft">Aucun marché de la période ne répond à ce choix.</p>
          ) : (
            <>
              <ContractTable lines={lines} caption={`${countOf(total, "marché")}, les derniers d’abord`} />
              <Pagination {...page} noun={["marché", "marchés"]} />
            </>
          )}
        </Section>
      )}
      {undated.length > 0 && (
        <Section id="sans-date" title="Sans date" note={undatedNote}>
          <ContractTable lines={undated} caption={`${countOf(undated.length, "marché")} sans date`} />
        </Section>
      )}
    </>
  );
}

function ContractTable({
  lines,
  caption,
}: {
  lines: readonly ConsideredLine[];
  caption: string;
}): ReactElement {
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Marché</ColumnHead>
        <ColumnHead>Notification</ColumnHead>
        <ColumnHead numeric>Montant HT</ColumnHead>
        <ColumnHead>Dispositifs</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Row key={line.reference}>
            <RowHead name>
              <Link to={paths.contract(line.reference)}>{line.title}</Link>
              <Sub>{line.reference}</Sub>
            </RowHead>
            <Cell nowrap label="Notification">
              {line.countedOn === null ? "n.d." : formatTightDay(line.countedOn)}
              {line.countedOn !== null && line.isStart && <Sub>date de début</Sub>}
            </Cell>
            <Cell numeric label="Montant HT">
              {line.amount === null ? "n.d." : formatEuros(line.amount)}
            </Cell>
            <Cell label="Dispositifs">
              <MechanismChips codes={line.mechanisms} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
