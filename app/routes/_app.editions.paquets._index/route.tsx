import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { receivePackage } from "#app/features/network-packages/receive-package.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { packageMarkOf } from "#app/platform/package-marks.server.ts";
import { databaseOf, secretsOf } from "#app/platform/request-context.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { listPackages } from "#db/queries/network-packages.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { MakePackage } from "./make-package.tsx";
import { PackagesTable } from "./packages-table.tsx";
import { SendPackage } from "./send-package.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Paquets du réseau") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view network packages");
  const isHost = mayEver(viewer.role, "import network package");
  // A host reads of its own packages only.
  const scope = isHost ? { hostId: (viewer.organisationId ?? "") as OrganisationId } : {};
  const packages = await listPackages(databaseOf(context), scope);
  return { isHost, packages, mark: packageMarkOf(secretsOf(context)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "import network package");
  const { read, said } = await receivePackage(request, context, viewer);
  if (!read) return data({ refusal: said }, { status: 400 });
  return redirectSaying(paths.networkPackages(), `Paquet lu. ${said.join(" ")}`);
}

export default function NetworkPackagesRoute(): ReactElement {
  const { isHost, packages, mark } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <PageHead
        title="Paquets du réseau"
        crumbs={[{ label: "Éditions", to: paths.editions() }]}
        context={
          isHost
            ? "Pour un porteur qui travaille dans une autre installation\u00a0: ses chiffres rejoignent l’édition sans qu’un nom en sorte."
            : "Les porteurs qui travaillent ailleurs envoient un paquet pseudonymisé\u00a0: des clés de personnes, jamais un nom."
        }
      />
      <PackagesTable packages={packages} isHost={isHost} />
      {isHost && <SendPackage refusal={refusal} />}
      {isHost && <MakePackage mark={mark} />}
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
