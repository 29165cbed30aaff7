import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askConsiderations } from "#app/features/considerations/ask-considerations.server.ts";
import { inPeriod } from "#app/features/considerations/share-words.ts";
import { PeriodBar } from "#app/features/report/period-bar.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { ContractsSection } from "./contracts-section.tsx";
import { DutySection } from "./duty-section.tsx";
import { FilesSection } from "./files-section.tsx";
import { readConsiderationsPage, type ConsiderationsPage } from "./read-page.server.ts";
import { ShareSection } from "./share-section.tsx";
import { SplitTables } from "./split-tables.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(titleOf(data?.isPrivate ?? false)) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await askConsiderations(request, context);
  return readConsiderationsPage(asked.db, asked);
}

export default function ConsiderationsRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={titleOf(page.isPrivate)} context={contextOf(page)} />
      {page.refused !== null && <Notice tone="at_risk" title={page.refused} />}
      <PeriodBar label="Période" period={page.period} months={page.months} addressOf={paths.considerations} />
      {page.share.all.total.contracts === 0 ? <Nothing page={page} /> : <ShareSection page={page} />}
      {!page.isPrivate && <DutySection page={page} />}
      {page.share.all.total.contracts > 0 && <SplitTables page={page} />}
      <ContractsSection page={page} />
      <FilesSection page={page} />
    </>
  );
}

function titleOf(isPrivate: boolean): string {
  return isPrivate ? "L’insertion dans vos marchés" : "SPASER et DECP";
}

function contextOf({ isPrivate }: ConsiderationsPage): string {
  return isPrivate
    ? "Combien de vos marchés portent une clause ou une action d’insertion, et pour quels montants."
    : "La part de vos marchés avec considération sociale, pour votre schéma des achats responsables (SPASER) et vos données essentielles (DECP).";
}

function Nothing({ page }: { page: ConsiderationsPage }): ReactElement {
  if (page.never) {
    return (
      <EmptyState
        kind="never"
        title="Aucun marché attribué pour l’instant"
        actions={<LinkButton to={paths.newStudy()}>Calibrer un marché à venir</LinkButton>}
      >
        Vos marchés attribués, en cours ou clos comptent ici dès que la facilitatrice les enregistre.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="filtered"
      title={`${inPeriod(page.period)}, aucun de vos marchés n’a été notifié`}
      actions={<LinkButton to={paths.considerations()}>Voir l’année en cours</LinkButton>}
    >
      Un marché compte au mois de sa notification, à défaut de son début. Choisissez d’autres mois.
    </EmptyState>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
