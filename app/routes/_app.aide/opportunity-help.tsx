import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/section.tsx";

/** From a sheet to hours to do, for a structure. */
export function OpportunityHelp(): ReactElement {
  return (
    <Section title="Trouver des heures pour votre structure" panel>
      <ol>
        <li>
          Complétez <Link to={paths.ownStructure()}>votre fiche</Link>&nbsp;: vos métiers, votre zone, vos
          ETP. C’est avec elle que chaque lot est comparé.
        </li>
        <li>
          Lisez les <Link to={paths.opportunities()}>opportunités</Link>, les mieux assorties d’abord. Chaque
          raison est dite&nbsp;: <b>oui</b>, <b>attention</b>, <b>non</b>, ou <b>à savoir</b> quand l’un des
          deux ne le dit pas.
        </li>
        <li>
          Répondez «&nbsp;Ça m’intéresse&nbsp;», «&nbsp;Pas pour nous&nbsp;», ou posez une question. Rien ne
          vous engage, et vous pouvez changer d’avis tant que le lot est ouvert. Les autres structures ne
          voient pas vos réponses.
        </li>
        <li>
          Suivez ce que la facilitatrice en fait dans <Link to={paths.ownAnswers()}>Mes réponses</Link>.
        </li>
        <li>
          Pour ne rien manquer, réglez vos <Link to={paths.alerts()}>alertes</Link>&nbsp;: un courriel, un
          flux ou un calendrier.
        </li>
      </ol>
      <p>
        De 5/5, tout concorde, à 1/5. Une note se lit comme un tri, pas comme un refus&nbsp;: les lots sous
        3/5 restent à un clic. Un lot que la loi réserve à d’autres structures ne vous est pas proposé.
      </p>
    </Section>
  );
}
