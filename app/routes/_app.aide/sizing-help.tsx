import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/section.tsx";

/** From an amount to the text of the clause, step by step. */
export function SizingHelp(): ReactElement {
  return (
    <Section title="Calibrer un marché" panel>
      <ol>
        <li>
          Ouvrez une <Link to={paths.newStudy()}>note de calibrage</Link>, et collez vos lots depuis un
          tableur&nbsp;: numéro, intitulé, montant HT. Les heures se calculent aussitôt.
        </li>
        <li>Comparez les trois scénarios, et retenez-en un.</li>
        <li>
          Regardez, lot par lot, les alertes, le dispositif proposé et les structures qui savent faire le
          travail.
        </li>
        <li>Copiez les clauses dans vos pièces de marché, ou téléchargez-les avec la note.</li>
        <li>La facilitatrice relit la note, la valide, puis en fait un marché suivi ici.</li>
      </ol>
      <p>
        <Link to={`${paths.methods()}#calibrage`}>Comment les heures sont calculées</Link> donne chaque
        formule et sa source.
      </p>
    </Section>
  );
}
