import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { documentCategories } from "#app/domain/forum.ts";
import { mayEver } from "#app/domain/permission.ts";
import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";
import { documentLine } from "#app/features/forum/document-line.ts";
import { DocumentLink } from "#app/features/forum/document-list.tsx";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageOf } from "#app/ui/page-of.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { listNetworkDocuments } from "#db/queries/forum/network-documents.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Documents du réseau", "Instance") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view forum");
  const params = new URL(request.url).searchParams;
  const category = params.get("categorie") ?? "";
  const q = params.get("q") ?? "";
  const words = searchedWords(q);
  const documents = await listNetworkDocuments(databaseOf(context));
  const kept = documents.filter(
    (one) =>
      (!Object.hasOwn(documentCategories, category) || one.category === category) &&
      holdsWords(searchText(one.title, one.fileName, one.meetingTitle), words),
  );
  const { shown, ...list } = pageOf(kept, params);
  return {
    ...list,
    runs: mayEver(viewer.role, "run forum"),
    filters: { q, category },
    all: documents.length,
    documents: shown.map(documentLine),
  };
}

export default function DocumentsRoute(): ReactElement {
  const { documents, filters, all, runs, ...list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Instance", to: paths.forum() }]}
        title="Documents du réseau"
        context="Comptes rendus, guides et modèles partagés entre les porteurs."
        actions={
          runs && (
            <LinkButton variant="primary" icon="plus" to={paths.newNetworkDocument()}>
              Ajouter un document
            </LinkButton>
          )
        }
      />
      <FilterBar label="Filtrer les documents" active={filters.category === "" ? 0 : 1}>
        <FilterSearch value={filters.q} placeholder="Titre du document" />
        <FilterSelect
          label="Catégorie"
          name="categorie"
          value={filters.category}
          all="Toutes"
          options={Object.entries(documentCategories).map(([value, { label }]) => ({ value, label }))}
        />
      </FilterBar>
      {documents.length === 0 ? (
        <EmptyState
          kind={all === 0 ? "never" : "filtered"}
          title={all === 0 ? "Aucun document partagé" : "Aucun document ne correspond"}
        >
          {all === 0
            ? "L’animatrice du réseau les ajoute ici, ou depuis une réunion."
            : "Changez les mots cherchés, ou la catégorie."}
        </EmptyState>
      ) : (
        <>
          <Table cards caption={`${countOf(list.total, "document")}, le plus récent d’abord`}>
            <TableHead>
              <ColumnHead>Document</ColumnHead>
              <ColumnHead>Catégorie</ColumnHead>
              <ColumnHead>Ajouté le</ColumnHead>
              <ColumnHead>
                <span className="visually-hidden">Détails</span>
              </ColumnHead>
            </TableHead>
            <TableBody>
              {documents.map((document) => (
                <Row key={document.id}>
                  <RowHead name>
                    <DocumentLink document={document} />
                    <Sub>
                      {document.meeting === null ? document.what : `${document.what} · ${document.meeting}`}
                    </Sub>
                  </RowHead>
                  <Cell label="Catégorie">{document.category}</Cell>
                  <Cell nowrap label="Ajouté le">
                    {formatTightDay(document.addedOn)}
                  </Cell>
                  <Cell>
                    <Link to={paths.networkDocument(document.id)}>
                      Détails<span className="visually-hidden"> de {document.title}</span>
                    </Link>
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          <Pagination {...list} noun={["document", "documents"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
