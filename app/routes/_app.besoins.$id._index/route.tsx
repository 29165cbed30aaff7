import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { NeedStateTag } from "#app/features/needs/need-state-tag.tsx";
import { proposedWords } from "#app/features/needs/need-line.ts";
import { askOwnNeed } from "#app/features/needs/own-need.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { ProposalsSection } from "./proposals-section.tsx";
import { readNeed, type NeedPage } from "./read-need.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(`Besoin ${data.code}`, "Marchés") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, hostId, need } = await askOwnNeed(args, "view participants");
  return readNeed(db, hostId, need);
}

export default function NeedRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Besoins", to: paths.hireNeeds() },
          { label: page.contractTitle, to: paths.contract(page.contractReference) },
        ]}
        title={page.jobTitle}
        context={`${page.code} · ${page.contractTitle}`}
        actions={
          <>
            <LinkButton icon="edit" to={paths.editHireNeed(page.id)}>
              Modifier
            </LinkButton>
            {page.state === "open" && (
              <LinkButton variant="primary" icon="plus" to={paths.propose(page.id)}>
                Proposer un participant
              </LinkButton>
            )}
          </>
        }
      />
      <p>
        <NeedStateTag state={page.state} /> {sentence(page)}
      </p>
      <ProposalsSection page={page} />
      <NeedFacts page={page} />
      <Section id="historique" title="Historique">
        {page.history.length === 0 ? (
          <p className="soft">Rien n’a été écrit ici depuis l’import du besoin.</p>
        ) : (
          <Timeline events={page.history} />
        )}
      </Section>
    </>
  );
}

/** « 2 postes : 3 personnes proposées, dont 1 allocataire du RSA, 1 embauche. » */
function sentence(page: NeedPage): string {
  const hired = page.hired === 0 ? "aucune embauche" : countOf(page.hired, "embauche");
  return `${countOf(page.positions, "poste")}\u00a0: ${proposedWords(page)}, ${hired}.`;
}

function NeedFacts({ page }: { page: NeedPage }): ReactElement {
  return (
    <Section id="besoin" title="Besoin" panel>
      <Facts
        facts={[
          {
            label: "Marché",
            value: (
              <>
                <Link to={paths.contract(page.contractReference)}>{page.contractTitle}</Link>
                {` · lot ${page.lotNumber}, ${page.mechanism}`}
              </>
            ),
          },
          { label: "Entreprise qui cherche", value: page.contractor ?? "Le titulaire du lot" },
          { label: "Noté le", value: formatDay(page.notedOn) },
          {
            label: "Souhaité le",
            value: page.wantedOn === null ? "non renseigné" : formatDay(page.wantedOn),
          },
          ...(page.note === null ? [] : [{ label: "Précision", value: page.note }]),
        ]}
      />
    </Section>
  );
}

export const ErrorBoundary = RouteError;
