import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { sendPackage } from "#app/features/network-packages/send-package.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";

/** A file, hence an address without a page. */
export function loader(): Response {
  return redirect(paths.networkPackages());
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const viewer = await requireHostViewer(request, context, "export network package");
  const form = await readForm(request);
  if (form.get("confirme") !== "oui") {
    return redirectSaying(
      paths.networkPackages(),
      "Cochez la case : sans nom, ces lignes restent des données personnelles.",
    );
  }
  const file = await sendPackage(context, viewer);
  return (
    file ??
    redirectSaying(paths.networkPackages(), "Le paquet n’a pas pu être écrit. Recommencez dans un moment.")
  );
}
