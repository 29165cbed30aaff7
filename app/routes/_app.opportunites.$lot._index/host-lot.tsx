import type { ReactElement } from "react";
import { PublicLotPanel } from "#app/features/opportunity-follow/public-lot-panel.tsx";
import { StructuresTable } from "#app/features/opportunity-follow/structures-table.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { HostAnswers } from "./host-answers.tsx";
import type { HostLotPage } from "./host-lot.server.ts";

/** One lot of a facilitator's host: what structures answered, who has not, and what they read. */
export function HostLot({ page }: { page: HostLotPage }): ReactElement {
  const { id, title, name, reference, state, openedOn, silent, silentCount } = page;
  const isOpen = state === "open" || state === "scheduled";
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Opportunités", to: paths.opportunities() },
          { label: reference, to: paths.contract(reference) },
        ]}
        title={title}
        context={[name, page.authorityName, openingWords(state, openedOn)].join(" · ")}
        actions={
          <>
            <LinkButton icon="people" to={paths.lotStructures(id)}>
              Qui peut faire ce lot
            </LinkButton>
            <LinkButton
              {...(isOpen ? {} : { variant: "primary" as const })}
              icon="edit"
              to={paths.openOpportunity(id)}
            >
              {state === "never" ? "Ouvrir aux structures" : "Changer ou fermer"}
            </LinkButton>
          </>
        }
      />
      <HostAnswers page={page} />
      {silentCount > 0 && (
        <Section
          id="sans-reponse"
          title="À qui ce lot convient, sans réponse"
          note={countOf(silentCount, "structure")}
        >
          <StructuresTable caption="Structures sans réponse, les plus adaptées d’abord" lines={silent} />
        </Section>
      )}
      <Section id="public" title="Ce que lisent les structures">
        <PublicLotPanel lot={page.shown} />
      </Section>
    </>
  );
}

function openingWords(state: HostLotPage["state"], openedOn: string | null): string {
  switch (state) {
    case "never":
      return "pas encore ouvert aux structures";
    case "closed":
      return "fermé aux structures";
    case "scheduled":
    case "open":
      return `ouvert aux structures depuis le ${formatDay(openedOn ?? "")}`;
  }
}
