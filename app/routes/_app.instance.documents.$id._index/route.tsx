import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver, type Permission } from "#app/domain/permission.ts";
import { answerDocument } from "#app/features/forum/answer-document.server.ts";
import { DocumentForm } from "#app/features/forum/document-form.tsx";
import { documentLine } from "#app/features/forum/document-line.ts";
import { receiveDocument } from "#app/features/forum/receive-document.server.ts";
import { removeDocument } from "#app/features/forum/save-document.server.ts";
import { taskChoices } from "#app/features/forum/task-choices.server.ts";
import { recordFields, removeIntent } from "#app/features/record-form/record-reply.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { findNetworkDocument } from "#db/queries/forum/network-documents.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.line.title, "Documents") : pageTitle(errorWords(error).title) },
];

async function askDocument({ request, context, params }: LoaderFunctionArgs, permission: Permission) {
  const viewer = await requirePermission(request, context, permission);
  const db = databaseOf(context);
  const document = await findNetworkDocument(db, params.id ?? "");
  if (!document) throw new Response(null, { status: 404 });
  return { viewer, db, document };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, document } = await askDocument(args, "view forum");
  const { title, category, meetingId, url, fileName, revision } = document;
  const runs = mayEver(viewer.role, "run forum");
  return {
    line: documentLine(document),
    kept: fileName,
    seen: String(revision),
    meetings: runs ? (await taskChoices(db, { meetingId: null })).meetings : null,
    values: { title, category, meeting: (meetingId ?? "") as string, url: url ?? "" },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, document } = await askDocument(args, "run forum");
  const { request, context } = args;
  if (request.headers.get("Content-Type")?.startsWith("multipart/form-data") === true) {
    const asked = { viewer, db, today: todayOf(context), stored: document.id as string };
    return answerDocument({ ...asked, received: await receiveDocument(request) });
  }
  const form = await readForm(request);
  if (textIn(form, recordFields.intent) !== removeIntent) throw new Response(null, { status: 400 });
  await removeDocument(db, { viewer, id: document.id });
  return redirectSaying(paths.networkDocuments(), "Document supprimé.");
}

export default function DocumentRoute(): ReactElement {
  const { line, kept, seen, meetings, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.networkDocuments();
  const open =
    line.url === null ? (
      <LinkButton reloadDocument variant="primary" icon="download" to={paths.networkDocumentFile(line.id)}>
        Télécharger
      </LinkButton>
    ) : (
      <LinkButton variant="primary" rel="noreferrer" to={line.url}>
        Ouvrir l’adresse
      </LinkButton>
    );
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Instance", to: paths.forum() },
          { label: "Documents", to: back },
        ]}
        title={line.title}
        actions={open}
      />
      <Section title="Le document" id="document" panel>
        <Facts
          facts={[
            { label: "Catégorie", value: line.category },
            { label: "Nature", value: line.what },
            ...(kept === null ? [] : [{ label: "Nom du fichier", value: kept }]),
            ...(line.meeting === null || line.meetingId === null
              ? []
              : [
                  { label: "Réunion", value: <Link to={paths.meeting(line.meetingId)}>{line.meeting}</Link> },
                ]),
            { label: "Ajouté", value: `le ${formatDay(line.addedOn)}, par ${line.addedBy}` },
          ]}
        />
      </Section>
      {meetings !== null && (
        <Section title="Modifier ou remplacer" id="modifier">
          <DocumentForm
            key={seen}
            meetings={meetings}
            values={values}
            kept={kept}
            frame={{ reply, seen, back, verb: "Enregistrer" }}
          />
          <Form method="post" className="actions">
            <Button name={recordFields.intent} value={removeIntent}>
              Supprimer ce document
            </Button>
          </Form>
        </Section>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
