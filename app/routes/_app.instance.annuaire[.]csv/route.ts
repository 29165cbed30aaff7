import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { contactList, type Contact } from "#app/features/forum/contact-list.server.ts";
import { csvText } from "#app/platform/files/csv/csv-lines.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

const columns = ["Rôle", "Nom", "Structure", "Courriel", "Téléphone", "Territoires", "D’après les marchés"];

/** The contact list as a file: a line a person. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requirePermission(request, context, "view forum");
  const { facilitators, animators, directions, funders } = await contactList(context);
  const rowsOf = (role: string, contacts: readonly Contact[]) =>
    contacts.map(({ name, organisation, email, phone, territories, fromContracts }) => [
      role,
      name,
      organisation,
      email,
      phone,
      territories.join(", "),
      fromContracts ? "oui" : "non",
    ]);
  const rows = [
    ...rowsOf("Facilitation", facilitators),
    ...rowsOf("Animation du réseau", animators),
    ...rowsOf("Direction territoriale", directions),
    ...rowsOf("Financeur", funders),
  ];
  return answerExport(databaseOf(context), {
    viewer,
    act: "contacts.exported",
    name: `annuaire-du-reseau_${todayOf(context)}.csv`,
    format: "csv",
    body: await csvText({ name: "Annuaire", columns, rows }),
  });
}
