import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EditLink } from "#app/ui/edit-link.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import type { StudioPage } from "./read-studio.server.ts";
import { contextWords, exchangeLabel } from "./studio-words.ts";

/** What the study is of, where it stands, what can be taken away from it. */
export function StudioHead({ page }: { page: StudioPage }): ReactElement {
  const { study, lots, mayEdit } = page;
  return (
    <PageHead
      crumbs={[{ label: "Notes de calibrage", to: paths.studies() }]}
      title={`${study.title}\u00a0: combien d’heures d’insertion\u202f?`}
      context={
        <>
          {contextWords(page)}
          {study.contractReference !== null && (
            <>
              {" · "}
              <Link to={paths.contract(study.contractReference)}>le marché {study.contractReference}</Link>
            </>
          )}
          {mayEdit && (
            <span className="edit-link">
              {" · "}
              <EditLink to={paths.editStudy(study.id)} what="la note" />
            </span>
          )}
        </>
      }
      actions={lots.length === 0 ? undefined : <Acts page={page} />}
    />
  );
}

function Acts({ page: { study, role } }: { page: StudioPage }): ReactElement {
  const converts = role === "facilitator" && study.state === "approved";
  return (
    <>
      <LinkButton icon="file" reloadDocument to={paths.studyNote(study.id, "pdf")}>
        Imprimer la note
      </LinkButton>
      <LinkButton icon="download" reloadDocument to={paths.studyNote(study.id, "docx")}>
        Note en DOCX
      </LinkButton>
      <LinkButton icon="book" to={paths.studyClauses(study.id)}>
        Copier les clauses
      </LinkButton>
      {converts ? (
        <>
          <LinkButton icon="mail" to={paths.studyExchange(study.id)}>
            Voir les échanges
          </LinkButton>
          <LinkButton variant="primary" icon="folder" to={paths.convertStudy(study.id)}>
            En faire un marché
          </LinkButton>
        </>
      ) : (
        <LinkButton variant="primary" icon="mail" to={paths.studyExchange(study.id)}>
          {exchangeLabel(study.state, role)}
        </LinkButton>
      )}
    </>
  );
}
