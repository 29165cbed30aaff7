import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Fragment, type ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatEuros, formatNumber } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import {
  listAgreements,
  listHostsWithoutAgreement,
  type ListedAgreement,
} from "#db/queries/grant-agreements.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: pageTitle(data === undefined ? errorWords(error).title : "Porteurs et conventions") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { role } = await requireViewer(request, context);
  if (role !== "funder") throw new Response(null, { status: 403 });
  const db = databaseOf(context);
  return {
    agreements: await listAgreements(db),
    others: await listHostsWithoutAgreement(db),
    year: Number(todayOf(context).slice(0, 4)),
  };
}

export default function HostsRoute(): ReactElement {
  const { agreements, others, year } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Porteurs et conventions"
        context="Chaque convention ouvre les totaux exacts du porteur et le calcul de sa part variable. Jamais un nom de personne."
      />
      {agreements.length === 0 ? (
        <EmptyState kind="never" title="Aucune convention enregistrée" icon="coins">
          Elles arrivent avec le classeur d’échange, feuille Conventions&nbsp;: porteur, année, parts fixe et
          variable, objectif d’allocataires du RSA.
        </EmptyState>
      ) : (
        <AgreementsTable agreements={agreements} />
      )}
      {others.length > 0 && (
        <p className="soft">
          Sans convention&nbsp;:{" "}
          {others.map(({ siret, name }, index) => (
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

function AgreementsTable({ agreements }: { agreements: readonly ListedAgreement[] }): ReactElement {
  const years = [...new Set(agreements.map((agreement) => agreement.year))];
  const money = (cents: number | null): string => (cents === null ? "n.d." : formatEuros(cents));
  return (
    <Table caption="Conventions, de la dernière année à la première" cards>
      <TableHead>
        <ColumnHead>Porteur</ColumnHead>
        <ColumnHead numeric>Objectif RSA</ColumnHead>
        <ColumnHead numeric>Part fixe</ColumnHead>
        <ColumnHead numeric>Part variable</ColumnHead>
      </TableHead>
      <TableBody>
        {years.map((year) => (
          <Fragment key={year}>
            <GroupRow columns={4}>Année {year}</GroupRow>
            {agreements
              .filter((agreement) => agreement.year === year)
              .map(({ siret, name, rsaTarget, fixedPart, variablePart }) => (
                <Row key={siret}>
                  <RowHead name>
                    <Link to={paths.hostGrant(siret, year)}>{name}</Link>
                  </RowHead>
                  <Cell numeric label="Objectif RSA">
                    {rsaTarget === null ? "n.d." : formatNumber(rsaTarget)}
                  </Cell>
                  <Cell numeric label="Part fixe">
                    {money(fixedPart)}
                  </Cell>
                  <Cell numeric label="Part variable">
                    {money(variablePart)}
                  </Cell>
                </Row>
              ))}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}

export const ErrorBoundary = RouteError;
