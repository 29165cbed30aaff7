import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { hostList } from "./host-list.server.ts";
import { HostList } from "./host-list.tsx";
import { structureList } from "./structure-list.server.ts";
import { StructureList } from "./structure-list.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Opportunités") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view opportunities");
  const asked = {
    db: databaseOf(context),
    viewer,
    today: todayOf(context),
    params: new URL(request.url).searchParams,
  };
  return viewer.role === "siae" ? structureList(asked) : hostList(asked);
}

export default function OpportunitiesRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return page.side === "structure" ? <StructureList page={page} /> : <HostList page={page} />;
}

export const ErrorBoundary = RouteError;
