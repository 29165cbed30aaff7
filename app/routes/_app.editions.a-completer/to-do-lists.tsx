import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatMonth, formatTightDay } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ToDoPage } from "./read-to-do.server.ts";

/** Every list that is not empty; one sentence when all are. */
export function ToDoLists({ page }: { page: ToDoPage }): ReactElement {
  const { pending, missing, unknown, unspecified, keysMatch, hasHours, publishedAs } = page;
  const nothing = [pending, missing, unknown, unspecified].every(({ total }) => total === 0) && keysMatch;
  return (
    <>
      {publishedAs !== null && (
        <Notice title={`Cette période est publiée\u00a0: édition n°\u00a0${publishedAs}.`}>
          Ce que vous complétez maintenant n’y entrera que si le réseau en fait une nouvelle édition.
        </Notice>
      )}
      {nothing && (
        <EmptyState
          kind="never"
          icon="book"
          title={hasHours ? "Rien ne manque" : "Aucune heure sur la période"}
        >
          {hasHours
            ? "Vos relevés sont validés, vos suites connues, vos dispositifs précisés."
            : "Ni relevé, ni suite à noter\u00a0: si votre structure a suivi des heures, saisissez-les ou importez votre classeur."}
        </EmptyState>
      )}
      {!keysMatch && (
        <Notice tone="at_risk" title="Votre dernier paquet porte d’autres clés de personnes.">
          Une personne suivie aussi ailleurs y compte deux fois. Refaites le paquet avec le secret du réseau.
        </Notice>
      )}
      <StatementList
        id="a-valider"
        title="Relevés déclarés, à valider"
        act="Valider"
        rows={pending}
        param="page_valider"
      />
      <StatementList
        id="manquants"
        title="Relevés non déclarés"
        act="Saisir"
        rows={missing}
        param="page_manquants"
        end={<Link to={paths.reminders()}>Relancer les entreprises</Link>}
      />
      {unknown.total > 0 && <OutcomeList rows={unknown} />}
      {unspecified.total > 0 && <ContractList rows={unspecified} />}
    </>
  );
}

type StatementListProps = {
  id: string;
  title: string;
  act: string;
  rows: ToDoPage["pending"];
  param: string;
  end?: ReactElement;
};

function StatementList({ id, title, act, rows, param, end }: StatementListProps): ReactElement | null {
  if (rows.total === 0) return null;
  return (
    <Section id={id} title={title} end={end}>
      <Table cards caption={`${title}, par mois et par marché`}>
        <TableHead>
          <ColumnHead>Marché</ColumnHead>
          <ColumnHead>Mois</ColumnHead>
          <ColumnHead numeric>Relevés</ColumnHead>
          <ColumnHead>
            <span className="visually-hidden">Acte</span>
          </ColumnHead>
        </TableHead>
        <TableBody>
          {rows.shown.map(({ reference, title: contract, month, lines, to }) => (
            <Row key={to}>
              <RowHead name>
                <Link to={paths.contract(reference)}>{contract}</Link>
                <Sub>{reference}</Sub>
              </RowHead>
              <Cell label="Mois">{formatMonth(month)}</Cell>
              <Cell label="Relevés" numeric>
                {formatNumber(lines)}
              </Cell>
              <Cell>
                <Link to={to}>
                  {act}
                  <span className="visually-hidden">{` ${contract}, ${formatMonth(month)}`}</span>
                </Link>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination
        {...rows}
        noun={["ligne", "lignes"]}
        part={{ param, anchor: id, label: `Pages\u00a0: ${title}` }}
      />
    </Section>
  );
}

function OutcomeList({ rows }: { rows: ToDoPage["unknown"] }): ReactElement {
  return (
    <Section id="suites" title="Suites à 6 et 12 mois inconnues">
      <Table cards caption="Suites inconnues, la première due d’abord">
        <TableHead>
          <ColumnHead>Dossier</ColumnHead>
          <ColumnHead>Échéance</ColumnHead>
          <ColumnHead>Sortie le</ColumnHead>
          <ColumnHead>Due le</ColumnHead>
        </TableHead>
        <TableBody>
          {rows.shown.map(({ checkpoint, code, exitOn, dueOn, to }) => (
            <Row key={to}>
              <RowHead name>
                <Link to={to}>{`Dossier ${code}`}</Link>
              </RowHead>
              <Cell label="Échéance">{`${checkpoint}\u00a0mois`}</Cell>
              <Cell label="Sortie le">{formatTightDay(exitOn)}</Cell>
              <Cell label="Due le">{formatTightDay(dueOn)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination
        {...rows}
        noun={["suite", "suites"]}
        part={{ param: "page_suites", anchor: "suites", label: "Pages des suites" }}
      />
    </Section>
  );
}

function ContractList({ rows }: { rows: ToDoPage["unspecified"] }): ReactElement {
  return (
    <Section id="dispositifs" title="Dispositifs à préciser">
      <p>Ces marchés sont réservés sans dire à qui&nbsp;: dites-le dans le dispositif de leur lot.</p>
      <Table cards caption="Marchés dont le dispositif est à préciser">
        <TableHead>
          <ColumnHead>Marché</ColumnHead>
          <ColumnHead>Référence</ColumnHead>
        </TableHead>
        <TableBody>
          {rows.shown.map(({ reference, title, to }) => (
            <Row key={reference}>
              <RowHead name>
                <Link to={to}>{title}</Link>
              </RowHead>
              <Cell label="Référence">{reference}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination
        {...rows}
        noun={["marché", "marchés"]}
        part={{ param: "page_marches", anchor: "dispositifs", label: "Pages des marchés" }}
      />
    </Section>
  );
}
