import type { ReactElement } from "react";
import { pageParams } from "#app/features/report/report-view-scope.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatTightMonth } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import type { DocumentsPage } from "./read-page.server.ts";

/** The bilan of a buyer: whose, over which months, then the files. */
export function BilanSection({ page }: { page: DocumentsPage }): ReactElement {
  const { scope, authorities, isHost } = page;
  const months = page.months.map((month) => ({ value: month, label: formatTightMonth(month) }));
  return (
    <Section title={isHost ? "Bilan d’un maître d’ouvrage" : "Votre bilan"} panel>
      <FilterBar label={isHost ? "Maître d’ouvrage et période du bilan" : "Période du bilan"} verb="Préparer">
        {isHost && (
          <FilterSelect
            label="Maître d’ouvrage"
            name={pageParams.authority}
            value={scope.authority ?? ""}
            options={authorities}
            {...(authorities.length === 1 ? {} : { all: "Choisissez" })}
          />
        )}
        <FilterSelect label="De" name={pageParams.from} value={scope.from} options={months} />
        <FilterSelect label="À" name={pageParams.to} value={scope.to} options={months} />
      </FilterBar>
      <Ready page={page} />
    </Section>
  );
}

function Ready({ page }: { page: DocumentsPage }): ReactElement {
  const { lead, isEmpty, scope, period, authorityName } = page;
  if (isEmpty) {
    return (
      <EmptyState
        kind="filtered"
        title={`Aucun marché de ${authorityName ?? "ce maître d’ouvrage"} ${period}`}
      >
        Un bilan compte les marchés attribués, en cours ou clos dont l’exécution rencontre la période, ou qui
        ont des heures dedans. Choisissez d’autres mois.
      </EmptyState>
    );
  }
  if (lead === null || scope.authority === null) {
    return (
      <p className="soft">
        Choisissez le maître d’ouvrage et les mois, puis «&nbsp;Préparer&nbsp;»&nbsp;: le bilan se télécharge
        ensuite.
      </p>
    );
  }
  const search = { maitre_ouvrage: scope.authority, de: scope.from, a: scope.to };
  return (
    <div className="stack">
      <p>
        <b>{authorityName ?? scope.authority}</b>, {period}&nbsp;: {lead}
      </p>
      <div className="actions">
        {/* Files, not pages. */}
        <LinkButton
          variant="primary"
          icon="download"
          reloadDocument
          to={paths.authorityReport("pdf", search)}
        >
          Télécharger le PDF
        </LinkButton>
        <LinkButton icon="download" reloadDocument to={paths.authorityReport("xlsx", search)}>
          Télécharger le tableau
        </LinkButton>
      </div>
      <p className="soft small">
        Les heures prévues sont la part de l’objectif qui tombe dans la période. Aucun nom de personne ne
        figure dans le bilan. Les nombres d’allocataires du RSA, de travailleurs handicapés (BOETH), les
        sexes, âges et suites de parcours n’y sont que s’ils portent sur 5 personnes au moins, et pas sur
        toutes.
      </p>
    </div>
  );
}
