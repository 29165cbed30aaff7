import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { ContactForm } from "#app/features/forum/contact-form.tsx";
import { editedContact, saveContact } from "#app/features/forum/edited-contact.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.name, "Annuaire du réseau") : pageTitle(errorWords(error).title) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePermission(request, context, "run forum");
  const contact = await editedContact(databaseOf(context), params.id ?? "");
  if (contact === null) throw new Response(null, { status: 404 });
  return contact;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "run forum");
  const asked = { viewer, id: params.id ?? "", form: await readForm(request), back: paths.contacts() };
  return saveContact(databaseOf(context), asked);
}

export default function ContactRoute(): ReactElement {
  const contact = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead crumbs={[{ label: "Annuaire du réseau", to: paths.contacts() }]} title={contact.name} />
      <ContactForm key={contact.seen} contact={contact} back={paths.contacts()} reply={reply} />
    </>
  );
}

export const ErrorBoundary = RouteError;
