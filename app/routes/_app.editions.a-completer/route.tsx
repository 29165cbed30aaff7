import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { periodParam } from "#app/features/edition-desk/asked-period.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readToDo } from "./read-to-do.server.ts";
import { ToDoLists } from "./to-do-lists.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "À compléter", "Éditions") },
];

export function loader(args: LoaderFunctionArgs) {
  return readToDo(args);
}

/** What an edition waits for from the facilitator’s own host, each line leading where it is cleared. */
export default function CompleteEditionRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Éditions", to: paths.editions() }]}
        title={`À compléter\u00a0: ${page.words}`}
        context={
          page.requestedAt === null
            ? "Ce que l’édition du réseau attend de votre structure. Vous seuls lisez ces listes."
            : `Demandé par le réseau le ${formatInstant(page.requestedAt)}. Vous seuls lisez ces listes.`
        }
      />
      <FilterBar label="Choisir la période" verb="Voir">
        <FilterSelect label="Période" name={periodParam} value={page.code} options={page.choices} />
      </FilterBar>
      <ToDoLists page={page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
