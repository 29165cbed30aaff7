import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { countOf, plural } from "#app/ui/french.ts";
import type { StudioPage } from "./read-studio.server.ts";

/** The version of the shared references the study was sized with, and what to do when others are in force. */
export function VersionLine({ page: { study, version } }: { page: StudioPage }): ReactElement {
  const { own, latest, isBehind, changed } = version;
  const see = (
    <Link to={paths.studyReferences(study.id)}>{changed > 0 ? "Voir et mettre à jour" : "Voir"}</Link>
  );
  return (
    <p className="soft">
      {`Références du réseau\u00a0: ${own}.`}
      {isBehind && ` En vigueur\u00a0: ${latest}.`}
      {changed > 0 && ` ${countOf(changed, "valeur")} de cette note ${plural(changed, "a", "ont")} changé.`}
      {(isBehind || changed > 0) && <> {see}</>}
    </p>
  );
}
