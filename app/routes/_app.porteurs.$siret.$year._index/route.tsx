import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { askGrant } from "#app/features/grants/ask-grant.server.ts";
import { grantDialogue } from "#app/features/grants/grant-dialogue.server.ts";
import { IndicatorsTable } from "#app/features/grants/indicators-table.tsx";
import { ReachFigure } from "#app/features/grants/reach-figure.tsx";
import { scopeSearch } from "#app/features/report/report-view-scope.ts";
import { paths } from "#app/paths.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { YearLinks } from "#app/ui/year-links.tsx";
import { readSettings } from "#db/queries/settings.server.ts";
import { AgreementSection } from "./agreement-section.tsx";
import { DialogueFiles } from "./dialogue-files.tsx";
import { PlanSection } from "./plan-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.name, `Convention ${data.year}`) : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, host, year, today } = await askGrant(args, "view grants");
  const settings = await readSettings(db);
  const dialogue = await grantDialogue(db, viewer, { host, year, today, settings });
  const { report, ...page } = dialogue;
  return {
    ...page,
    search: scopeSearch(report.scope),
    mayEdit: mayEver(viewer.role, "edit grants"),
    computedAt: nowOf(args.context).toISOString(),
  };
}

export default function HostGrantRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { name, siret, year, years, grant, months, indicators, search, mayEdit } = page;
  return (
    <>
      <PageHead
        title={name}
        crumbs={
          mayEdit ? [{ label: "Porteurs et conventions", to: paths.hosts({ annee: String(year) }) }] : []
        }
        context={`Dialogue de gestion ${year}\u00a0: convention et totaux exacts, pour le porteur et son financeur seulement. Calculé le ${formatInstant(page.computedAt)}.`}
        actions={
          mayEdit && (
            <LinkButton icon="edit" variant="primary" to={paths.editHostGrant(siret, year)}>
              {grant === null ? "Saisir la convention" : "Modifier la convention"}
            </LinkButton>
          )
        }
      />
      <YearLinks label="Année" years={years} current={year} to={(each) => paths.hostGrant(siret, each)} />
      <AgreementSection page={page} />
      <Section title="Allocataires du RSA, mois par mois" id="courbe">
        <ReachFigure year={year} months={months} grant={grant} />
      </Section>
      <Section
        title={`Les huit indicateurs de ${year}`}
        id="indicateurs"
        end={
          <LinkButton size="small" icon="chart" to={paths.report() + search}>
            Le rapport complet
          </LinkButton>
        }
      >
        <IndicatorsTable lines={indicators} year={year} />
      </Section>
      <PlanSection plan={page.plan} siret={siret} year={year} />
      <DialogueFiles siret={siret} year={year} />
    </>
  );
}

export const ErrorBoundary = RouteError;
