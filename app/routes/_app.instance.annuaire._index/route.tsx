import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { contactList } from "#app/features/forum/contact-list.server.ts";
import { ContactsTable } from "#app/features/forum/contacts-table.tsx";
import { paths } from "#app/paths.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf, formatList } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Annuaire du réseau") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view forum");
  return {
    ...(await contactList(context)),
    runs: mayEver(viewer.role, "run forum"),
    mayEditOwn: viewer.role === "facilitator",
  };
}

export default function ContactsRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { facilitators, groups, elsewhere, without, runs } = page;
  const others = [
    { id: "animation", title: "Animation du réseau", contacts: page.animators },
    { id: "directions", title: "Directions territoriales", contacts: page.directions },
    { id: "financeur", title: "Financeur", contacts: page.funders },
    { id: "sans-territoire", title: "Sans territoire", contacts: elsewhere },
  ];
  return (
    <>
      <PageHead
        title="Annuaire du réseau"
        context={`${countOf(facilitators.length, "personne")} à joindre sur les clauses, par territoire. Coordonnées professionnelles.`}
        actions={
          <>
            {page.mayEditOwn && (
              <LinkButton icon="edit" to={`${paths.account()}#annuaire-du-reseau`}>
                Modifier ma fiche
              </LinkButton>
            )}
            <LinkButton reloadDocument icon="download" to={paths.contactsFile()}>
              CSV
            </LinkButton>
          </>
        }
      />
      {without.length > 0 && facilitators.length > 0 && (
        <Notice title={`Sans facilitatrice ni facilitateur\u00a0: ${formatList(without)}.`} />
      )}
      {facilitators.length === 0 && (
        <EmptyState kind="never" icon="people" title="Personne n’a encore de compte de facilitatrice">
          Chaque compte ouvert à un porteur s’affiche ici, avec ses territoires.
        </EmptyState>
      )}
      {groups.map(
        ({ code, label, contacts }) =>
          contacts.length > 0 && (
            <Section key={code} id={code} title={label}>
              <ContactsTable
                caption={`Facilitatrices et facilitateurs, ${label}`}
                contacts={contacts}
                runs={runs}
              />
            </Section>
          ),
      )}
      {others.map(
        ({ id, title, contacts }) =>
          contacts.length > 0 && (
            <Section key={id} id={id} title={title}>
              <ContactsTable caption={title} contacts={contacts} runs={runs} />
            </Section>
          ),
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
