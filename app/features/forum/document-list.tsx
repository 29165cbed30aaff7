import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import type { DocumentLine } from "./document-line.ts";

/** A few documents, each opening its file or its address. */
export function DocumentList({ documents }: { documents: readonly DocumentLine[] }): ReactElement {
  return (
    <ul className="todo tight panel">
      {documents.map((document) => (
        <li key={document.id}>
          <div>
            <DocumentLink document={document} />
            <span className="why">
              {`${document.category} · ${document.what} · ${formatTightDay(document.addedOn)}`}
            </span>
          </div>
          <Link className="small" to={paths.networkDocument(document.id)}>
            Détails<span className="visually-hidden"> de {document.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Its title: takes the file, or goes to the address. */
export function DocumentLink({
  document: { id, title, url },
}: {
  document: Pick<DocumentLine, "id" | "title" | "url">;
}): ReactElement {
  return url === null ? (
    <a className="what" href={paths.networkDocumentFile(id)}>
      {title}
    </a>
  ) : (
    <a className="what" href={url} rel="noreferrer">
      {title}
    </a>
  );
}
