import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { opportunityStages } from "#app/domain/opportunity.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { answerStates, hostListParams, hostLists, type HostListName } from "./host-list-choice.ts";
import type { HostListPage } from "./host-list.server.ts";
import { HostListTable } from "./host-list-table.tsx";

/** What a facilitator opened to structures, what waits for an answer, what could be opened. */
export function HostList({ page }: { page: HostListPage }): ReactElement {
  const { counts, lots, total, choice } = page;
  return (
    <>
      <PageHead
        title={`${countOf(counts.open, "lot ouvert", "lots ouverts")} aux structures`}
        context={
          <>
            {`${waitingWords(counts.waiting)} `}
            <ToOpen count={counts.toOpen} />
          </>
        }
        actions={
          <>
            <LinkButton icon="chart" to={paths.answerStatistics()}>
              Statistiques
            </LinkButton>
            <LinkButton icon="search" to={paths.notices()}>
              Avis du BOAMP
            </LinkButton>
          </>
        }
      />
      <HostListFilters page={page} />
      {total === 0 ? (
        <Nothing page={page} />
      ) : (
        <>
          <HostListTable
            lots={lots}
            caption={`${countOf(total, "lot")} (${hostLists[choice.list].label}), ce qui attend une réponse d’abord`}
          />
          <Pagination {...page} noun={["lot", "lots"]} />
        </>
      )}
    </>
  );
}

/** How many lots could be opened too, the way to them. */
function ToOpen({ count }: { count: number }): ReactElement {
  if (count === 0) return <>Aucun autre lot à ouvrir.</>;
  return (
    <Link to={`${paths.opportunities()}?${hostListParams.list}=${hostLists["to open"].word}`}>
      {`${countOf(count, "autre lot peut être ouvert", "autres lots peuvent être ouverts")}.`}
    </Link>
  );
}

function waitingWords(waiting: number): string {
  return waiting === 0
    ? "Aucune réponse n’attend."
    : `${countOf(waiting, "réponse attend", "réponses attendent")} un acte de votre part.`;
}

function HostListFilters({ page: { choice, counts } }: { page: HostListPage }): ReactElement {
  const { text, list, stage, answer } = choice;
  const countsBy: Readonly<Record<HostListName, number>> = {
    open: counts.open,
    "to open": counts.toOpen,
    closed: counts.closed,
  };
  const others = (["to open", "closed"] as const).map((name) => ({
    value: hostLists[name].word,
    label: `${hostLists[name].label} (${String(countsBy[name])})`,
  }));
  const active = [text !== "", list !== "open", stage !== null, answer !== null].filter(Boolean).length;
  return (
    <FilterBar label="Filtrer les lots" active={active}>
      <FilterSearch value={text} placeholder="Marché, lot, maître d’ouvrage" />
      <FilterSelect
        label="Lots"
        name={hostListParams.list}
        value={hostLists[list].word}
        all={`${hostLists.open.label} (${String(counts.open)})`}
        options={others}
      />
      <FilterSelect
        label="Étape"
        name={hostListParams.stage}
        value={stage ?? ""}
        all="Toutes"
        options={Object.entries(opportunityStages).map(([value, { label }]) => ({ value, label }))}
      />
      <FilterSelect
        label="Réponses"
        name={hostListParams.answer}
        value={answer === null ? "" : answerStates[answer].word}
        all="Toutes"
        options={Object.values(answerStates).map(({ word, label }) => ({ value: word, label }))}
      />
    </FilterBar>
  );
}

function Nothing({ page: { counts, choice } }: { page: HostListPage }): ReactElement {
  const isFiltered = choice.text !== "" || choice.stage !== null || choice.answer !== null;
  if (isFiltered || choice.list !== "open") {
    return (
      <EmptyState
        kind="filtered"
        title="Aucun lot ne répond à ces filtres"
        actions={<LinkButton to={paths.opportunities()}>Voir les lots ouverts</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      kind="never"
      title="Aucun lot ouvert aux structures"
      actions={
        counts.toOpen > 0 ? (
          <LinkButton to={`${paths.opportunities()}?${hostListParams.list}=${hostLists["to open"].word}`}>
            {`Voir ${countOf(counts.toOpen, "lot à ouvrir", "lots à ouvrir")}`}
          </LinkButton>
        ) : (
          <LinkButton to={paths.contracts()}>Voir les marchés</LinkButton>
        )
      }
    >
      Ouvrez un lot ici ou depuis la page de son marché&nbsp;: les structures qui peuvent le faire le voient
      aussitôt.
    </EmptyState>
  );
}
