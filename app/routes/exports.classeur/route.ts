import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { exportForHost } from "#app/features/exports/export-for-host.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";

/** A file, hence an address without a page: an action of a page can only answer what its page shows. */
export function loader(): Response {
  return redirect(paths.workbookExport());
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const viewer = await requireHostViewer(request, context, "export workbook");
  const form = await readForm(request);
  if (form.get("confirme") !== "oui") {
    return redirectSaying(
      paths.workbookExport(),
      "Cochez la case : ce fichier contient des données personnelles.",
    );
  }
  const file = await exportForHost(context, viewer, form.get("format") === "zip" ? "zip" : "xlsx");
  return (
    file ??
    redirectSaying(
      paths.workbookExport(),
      "Le classeur n’a pas pu être écrit : il est trop grand pour Excel. Choisissez le format .zip.",
    )
  );
}
