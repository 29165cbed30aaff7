import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { roles } from "#app/domain/role.ts";
import { waitingCounts } from "#app/features/desk/waiting-counts.server.ts";
import { forgottenFlash, readFlash } from "#app/platform/flash.server.ts";
import { databaseOf, envOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { AppShell } from "#app/ui/app-shell.tsx";
import type { NavMenuProps } from "#app/ui/nav-menu.tsx";
import { RouteErrorPage } from "#app/ui/route-error-page.tsx";
import { navigationOf } from "./navigation.ts";
import { searchPlaceOf } from "./search-place.ts";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { SessionWatch } from "./session-watch.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await requireViewer(request, context);
  const { name, role, organisationId, organisationName } = signedIn;
  const isPrivate =
    role === "authority" &&
    organisationId !== null &&
    (await findBuyerKind(databaseOf(context), organisationId as OrganisationId)) === "private";
  const toast = readFlash(request);
  const waiting = await waitingCounts(databaseOf(context), signedIn, todayOf(context));
  const viewer = { name, role, organisationName };
  return data(
    { viewer, isPrivate, waiting, toast, demo: envOf(context).demo },
    toast === null ? {} : { headers: { "Set-Cookie": forgottenFlash } },
  );
}

/** The frame of every signed-in page. */
export default function AppRoute(): ReactElement {
  const { viewer, isPrivate, waiting, toast, demo } = useLoaderData<typeof loader>();
  const role = roles[viewer.role].label;
  const nav = navigationOf(viewer.role, { isPrivate, waiting });
  const search = searchPlaceOf(viewer.role);
  const who = { name: viewer.name, role, organisation: viewer.organisationName ?? role };
  return (
    <AppShell nav={nav} viewer={who} {...(search !== undefined && { search })} toast={toast} demo={demo}>
      <SessionWatch />
      <Outlet context={{ groups: nav, viewer: who } satisfies NavMenuProps} />
    </AppShell>
  );
}

export const ErrorBoundary = RouteErrorPage;
