import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Fragment, type ReactElement } from "react";
import { readYear } from "#app/features/grants/ask-grant.server.ts";
import { hostGrants } from "#app/features/grants/host-grants.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageOf } from "#app/ui/page-of.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { YearLinks } from "#app/ui/year-links.tsx";
import { listAgreementYears } from "#db/queries/grants/agreements.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { GrantsTable } from "./grants-table.tsx";
import { ShortPaces } from "./short-paces.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title:
      data === undefined
        ? pageTitle(errorWords(error).title)
        : pageTitle(`Porteurs et conventions ${data.year}`),
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "edit grants");
  const db = databaseOf(context);
  const today = todayOf(context);
  const current = Number(today.slice(0, 4));
  const params = new URL(request.url).searchParams;
  const year = readYear(params.get("annee") ?? "") ?? current;
  const { grants, without } = await hostGrants(db, { year, today, settings: await readSettings(db) });
  const years = new Set([current + 1, current, year, ...(await listAgreementYears(db))]);
  return {
    year,
    years: [...years].sort((one, other) => other - one),
    ...pageOf(grants, params),
    short: grants.filter(({ projection }) => projection.isShort),
    without,
  };
}

export default function HostsRoute(): ReactElement {
  const { year, years, shown, short, without, ...list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Porteurs et conventions"
        context={`Année ${year}. Chaque convention ouvre les totaux exacts du porteur et le calcul de sa part variable. Jamais un nom de personne.`}
      />
      <ShortPaces grants={short} />
      <YearLinks
        label="Année"
        years={years}
        current={year}
        to={(each) => paths.hosts({ annee: String(each) })}
      />
      {list.total === 0 ? (
        <EmptyState kind="never" title={`Aucune convention pour ${year}`} icon="coins">
          {without.length === 0
            ? "Aucun porteur n’est encore connu\u00a0: ils arrivent avec leur compte, ou avec le classeur d’échange."
            : "Choisissez un porteur ci-dessous pour saisir sa convention. Elles arrivent aussi avec le classeur d’échange, feuille Conventions."}
        </EmptyState>
      ) : (
        <>
          <GrantsTable
            caption={`${countOf(list.total, "convention")} de ${year}, par porteur`}
            grants={shown}
          />
          <Pagination {...list} noun={["convention", "conventions"]} />
        </>
      )}
      {without.length > 0 && (
        <p className="soft">
          Sans convention en {year}&nbsp;:{" "}
          {without.map(({ siret, name }, index) => (
            <Fragment key={siret}>
              {index > 0 && ", "}
              <Link to={paths.hostGrant(siret, year)}>{name}</Link>
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
