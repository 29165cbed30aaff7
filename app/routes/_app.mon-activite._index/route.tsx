import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { figuresPage } from "#app/features/own-work/figures-page.ts";
import { figuresSentence, figuresTitle } from "#app/features/own-work/figures-words.ts";
import { readFigures } from "#app/features/own-work/read-figures.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PrintButton } from "#app/ui/print-button.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ContractsSection } from "./contracts-section.tsx";
import { FiguresPanel } from "./figures-panel.tsx";
import { HiresSection } from "./hires-section.tsx";
import { MonthsSection } from "./months-section.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Mon activité") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return figuresPage(await readFigures(request, context));
}

export default function OwnFiguresRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { year, years } = page;
  return (
    <>
      <PageHead
        title={figuresTitle(page)}
        context={figuresSentence(page)}
        actions={
          <>
            <PrintButton />
            <LinkButton reloadDocument icon="download" to={paths.ownFiguresFile({ annee: String(year) })}>
              Télécharger (CSV)
            </LinkButton>
          </>
        }
      />
      <YearPick year={year} years={years} />
      {page.contracts.length === 0 ? (
        <EmptyState kind="filtered" icon="chart" title={`Rien en ${year}.`}>
          Les heures de vos embauches et de vos relevés collectifs s’affichent ici dès qu’elles sont
          déclarées.
        </EmptyState>
      ) : (
        <>
          <FiguresPanel page={page} />
          <MonthsSection page={page} />
          <ContractsSection page={page} />
          <HiresSection page={page} />
        </>
      )}
    </>
  );
}

type YearPickProps = { year: number; years: readonly number[] };

function YearPick({ year, years }: YearPickProps): ReactElement | null {
  if (years.length < 2) return null;
  return (
    <nav className="jump section" aria-label="Année">
      {years.map((each) => (
        <Link
          key={each}
          to={paths.ownFigures({ annee: String(each) })}
          aria-current={each === year ? "page" : undefined}
        >
          {each}
        </Link>
      ))}
    </nav>
  );
}

export const ErrorBoundary = RouteError;
