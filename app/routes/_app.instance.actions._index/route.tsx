import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { taskLine } from "#app/features/forum/task-line.ts";
import { TasksTable } from "#app/features/forum/tasks-table.tsx";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { countForumTasks, listForumTasks, type TaskFilter } from "#db/queries/forum/forum-tasks.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** What the address says of each state; nothing is what is to do. */
const states = {
  retard: { state: "late", label: "En retard" },
  faites: { state: "done", label: "Faites" },
  abandonnees: { state: "dropped", label: "Abandonnées" },
  toutes: { state: null, label: "Toutes" },
} as const;
const own = "moi";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Actions confiées", "Instance") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view forum");
  const db = databaseOf(context);
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const word = params.get("etat") ?? "";
  const state: TaskFilter["state"] = Object.hasOwn(states, word)
    ? states[word as keyof typeof states].state
    : "open";
  const { organisationId } = viewer;
  const mine = organisationId !== null && params.get("qui") === own;
  const asked = {
    state,
    today,
    ...(mine && { organisationId: organisationId as OrganisationId }),
  };
  const total = await countForumTasks(db, asked);
  const { page: askedPage, pageSize } = readPage(params);
  const page = Math.min(askedPage, Math.max(1, Math.ceil(total / pageSize)));
  const tasks = await listForumTasks(db, asked, { limit: pageSize, offset: (page - 1) * pageSize });
  return {
    runs: mayEver(viewer.role, "run forum"),
    hasOwn: organisationId !== null,
    filters: { state: state === "open" ? "" : word, who: mine ? own : "" },
    tasks: tasks.map((task) => taskLine(task, { today, own: organisationId })),
    total,
    page,
    pageSize,
  };
}

export default function ForumTasksRoute(): ReactElement {
  const { runs, hasOwn, filters, tasks, ...list } = useLoaderData<typeof loader>();
  const isFiltered = filters.state !== "" || filters.who !== "";
  return (
    <>
      <PageHead
        crumbs={[{ label: "Instance", to: paths.forum() }]}
        title="Actions confiées"
        context="Ce que l’instance attend de chaque structure, les échéances les plus anciennes d’abord."
        actions={
          runs && (
            <LinkButton variant="primary" icon="plus" to={paths.newForumTask()}>
              Confier une action
            </LinkButton>
          )
        }
      />
      <FilterBar
        label="Filtrer les actions"
        active={(filters.state === "" ? 0 : 1) + (filters.who === "" ? 0 : 1)}
      >
        <FilterSelect
          label="État"
          name="etat"
          value={filters.state}
          all="À faire"
          options={Object.entries(states).map(([value, { label }]) => ({ value, label }))}
        />
        {hasOwn && (
          <FilterSelect
            label="Structure"
            name="qui"
            value={filters.who}
            all="Toutes"
            options={[{ value: own, label: "La mienne" }]}
          />
        )}
      </FilterBar>
      {tasks.length === 0 ? (
        <EmptyState
          kind={isFiltered ? "filtered" : "never"}
          icon="check"
          title={isFiltered ? "Aucune action dans cet état" : "Aucune action à faire"}
        >
          Les actions se confient depuis la page d’une réunion.
        </EmptyState>
      ) : (
        <>
          <TasksTable meetings caption={countOf(list.total, "action")} tasks={tasks} />
          <Pagination {...list} noun={["action", "actions"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
