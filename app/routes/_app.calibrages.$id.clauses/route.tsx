import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { readKit } from "#app/features/clauses/read-kit.server.ts";
import { versionLines } from "#app/features/clauses/version-lines.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { DocumentSection } from "./document-section.tsx";
import { KitNotes } from "./kit-notes.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data
      ? pageTitle(`Clauses, ${data.title}`, "Notes de calibrage")
      : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, study, lots, today } = await askOwnStudy(args, "view studies");
  const { documents, notes } = await readKit(db, { study, lots, today });
  return {
    id: study.id as string,
    title: study.title,
    authority: study.authorityName,
    documents,
    notes,
    versions: versionLines(documents),
  };
}

export default function StudyClausesRoute(): ReactElement {
  const { id, title, authority, documents, notes, versions } = useLoaderData<typeof loader>();
  const articles = documents.reduce((sum, document) => sum + document.articles.length, 0);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: title, to: paths.study(id) },
        ]}
        title="Clauses à copier"
        context={`${title} · ${authority} · ${countOf(articles, "article")}`}
        actions={
          documents.length > 0 && (
            <LinkButton variant="primary" icon="download" to={paths.studyClausesFile(id)} reloadDocument>
              Télécharger en DOCX
            </LinkButton>
          )
        }
      />
      <KitNotes notes={notes} studyId={id} />
      {documents.length === 0 ? (
        <EmptyState
          kind="never"
          icon="book"
          title="Aucun texte à copier"
          actions={<LinkButton to={paths.studyMechanisms(id)}>Choisir les dispositifs</LinkButton>}
        >
          Aucun lot ne porte de dispositif. Ajoutez des lots, ou choisissez un dispositif pour l’un d’eux.
        </EmptyState>
      ) : (
        <>
          <JumpLinks links={documents.map(({ code, label }) => ({ to: `#${code}` as const, label }))} />
          {documents.map((document) => (
            <DocumentSection key={document.code} document={document} />
          ))}
          <Section
            id="versions"
            title="Versions"
            note={<Link to={paths.clauseTexts()}>Lire les textes</Link>}
          >
            {versions.map((line) => (
              <p key={line} className="soft">
                {line}
              </p>
            ))}
          </Section>
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
