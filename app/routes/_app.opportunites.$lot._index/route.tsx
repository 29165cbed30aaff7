import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { hostLot } from "./host-lot.server.ts";
import { HostLot } from "./host-lot.tsx";
import { structureLot } from "./structure-lot.server.ts";
import { GoneLot, StructureLot } from "./structure-lot.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle(page.title, "Opportunités") : pageTitle(errorWords(error).title) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view opportunities");
  const asked = {
    db: databaseOf(context),
    viewer,
    today: todayOf(context),
    now: nowOf(context),
    lot: params.lot ?? "",
    search: new URL(request.url).searchParams,
  };
  return viewer.role === "siae" ? structureLot(asked) : hostLot(asked);
}

export default function OpportunityRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  switch (page.side) {
    case "structure":
      return <StructureLot page={page} />;
    case "gone":
      return <GoneLot />;
    case "host":
      return <HostLot page={page} />;
  }
}

export const ErrorBoundary = RouteError;
