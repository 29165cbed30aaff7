import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { SamePerson } from "./save-participant.server.ts";

type Props = { same: readonly SamePerson[]; box: ReactElement };

/** The person has a file here already: open it, or say that they are two. */
export function SamePersonNotice({ same, box }: Props): ReactElement {
  return (
    <div role="alert" className="stack">
      <Notice
        tone="at_risk"
        title="Ce dossier existe déjà&nbsp;: mêmes nom, prénom et date de naissance."
        actions={same.map(({ id, code }) => (
          <Link key={id} to={paths.participant(id)}>{`Ouvrir le dossier ${code}`}</Link>
        ))}
      >
        Un second dossier compterait deux fois la même personne dans votre suivi.
      </Notice>
      <label className="check">
        {box}
        Ce sont deux personnes différentes, nées le même jour
      </label>
    </div>
  );
}
