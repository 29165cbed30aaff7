import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Secret } from "#app/features/report/report-figure-view.tsx";
import { paths } from "#app/paths.ts";

/** Why some figures of a buyer’s report are not shown. */
export function SecretNote(): ReactElement {
  return (
    <p className="small soft">
      <Secret />
      &nbsp;: nombre secret. Le RSA, l’obligation d’emploi, le sexe, l’âge et les sorties ne se montrent à un
      maître d’ouvrage qu’à partir de 5 personnes, et jamais quand toutes sont concernées&#8239;; un total se
      cache avec sa partie. <Link to={`${paths.methods()}#signes`}>Lire les signes</Link>
    </p>
  );
}
