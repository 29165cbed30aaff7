import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { DocumentList } from "#app/features/forum/document-list.tsx";
import { TasksTable } from "#app/features/forum/tasks-table.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { ForumPage } from "./read-forum.server.ts";

/** What is asked of the viewer's organisation; of everyone, to who runs the forum or has none. Late ones first. */
export function TasksSection({
  tasks,
  followsAll,
  runs,
}: Pick<ForumPage, "tasks" | "followsAll" | "runs">): ReactElement {
  const { total, late, lines } = tasks;
  const lateWords = late === 0 ? "" : `, dont ${late} en retard`;
  return (
    <Section
      title={followsAll ? "Actions à suivre" : "Vos actions"}
      id="actions"
      note={total === 0 ? undefined : `${countOf(total, "action")} à faire${lateWords}`}
      end={<Link to={paths.forumTasks()}>Toutes les actions</Link>}
    >
      {total === 0 ? (
        <p className="soft">
          {runs
            ? "Aucune action n’attend. Confiez-en une depuis la page d’une réunion."
            : followsAll
              ? "Aucune action n’attend."
              : "L’instance n’attend rien de votre structure."}
        </p>
      ) : (
        <TasksTable meetings caption="Actions à faire, les plus anciennes échéances d’abord" tasks={lines} />
      )}
    </Section>
  );
}

/** The last decisions, each with its meeting. */
export function DecisionsSection({ decisions }: Pick<ForumPage, "decisions">): ReactElement {
  return (
    <Section title="Dernières décisions" id="decisions">
      {decisions.length === 0 ? (
        <p className="soft">Aucune décision n’est encore notée.</p>
      ) : (
        <ul className="todo tight panel">
          {decisions.map(({ id, body, meeting, meetingId }) => (
            <li key={id}>
              <div>
                <span className="pre-line">{body}</span>
                <span className="why">
                  <Link to={paths.meeting(meetingId)}>{meeting}</Link>
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The last documents shared. */
export function DocumentsSection({ documents, runs }: Pick<ForumPage, "documents" | "runs">): ReactElement {
  return (
    <Section
      title="Derniers documents"
      id="documents"
      end={<Link to={paths.networkDocuments()}>Tous les documents</Link>}
    >
      {documents.length === 0 ? (
        <p className="soft">Aucun document n’est encore partagé.</p>
      ) : (
        <DocumentList documents={documents} />
      )}
      {runs && (
        <div className="actions">
          <LinkButton icon="plus" to={paths.newNetworkDocument()}>
            Ajouter un document
          </LinkButton>
        </div>
      )}
    </Section>
  );
}
