import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticeContent } from "#app/features/documents/notice-content.ts";
import { sendPdf } from "#app/features/documents/send-document.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findNoticePerson } from "#db/queries/notice-person.server.ts";
import type { OrganisationId, ParticipantId } from "#db/schema/columns.ts";

/** The information notice of a person of the viewer’s own host. Its name on disk and in the trail holds no name. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requirePermission(request, context, "print documents");
  const id = (params.id ?? "") as ParticipantId;
  const person =
    viewer.organisationId === null
      ? undefined
      : await findNoticePerson(databaseOf(context), viewer.organisationId as OrganisationId, id);
  if (person === undefined) throw new Response(null, { status: 404 });
  return sendPdf(context, viewer, {
    name: "notice-information",
    auditedAs: `notice-information ${id}`,
    content: noticeContent(person, todayOf(context)),
  });
}
