import type { MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Brand } from "#app/ui/brand.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { Section } from "#app/ui/section.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Déclaration d’accessibilité") }];

/** Article 47 of law 2005-102: not conforming until an audit says otherwise. */
export default function AccessibilityRoute(): ReactElement {
  return (
    <PublicShell layout="page">
      <Brand to={paths.home()} line="L’atelier des clauses sociales" />
      <PageHead title="Déclaration d’accessibilité" />
      <p>
        Clause commune est <b>non conforme</b> au référentiel général d’amélioration de l’accessibilité (RGAA
        4.1) : aucun audit n’a encore été fait. Le dire est une obligation (loi n° 2005-102, article 47).
      </p>
      <Section title="Ce qui est fait">
        <ul>
          <li>
            Toutes les pages se lisent et tous les formulaires s’envoient au clavier, et sans JavaScript.
          </li>
          <li>La couleur n’est jamais seule : chaque état a aussi un mot et une forme.</li>
          <li>Chaque graphique a son tableau, qui porte les mêmes nombres.</li>
          <li>Les écrans se lisent en thème clair, en thème sombre et sur un téléphone.</li>
        </ul>
      </Section>
      <Section title="Ce qui n’a pas été vérifié">
        <p>
          L’usage réel avec un lecteur d’écran, l’agrandissement à 400 % de chaque écran et les fichiers
          produits (XLSX, CSV) n’ont pas été audités.
        </p>
      </Section>
      <Section title="Signaler une difficulté">
        <p>
          Écrivez à la personne qui administre vos comptes : elle doit vous répondre, ou vous donner
          l’information par un autre moyen.
        </p>
        <p>
          Sans réponse, vous pouvez saisir la Défenseure des droits : formulaire sur defenseurdesdroits.fr,
          téléphone 09&nbsp;69&nbsp;39&nbsp;00&nbsp;00, ou par courrier gratuit à « Défenseur des droits,
          Libre réponse 71120, 75342 Paris CEDEX 07 ».
        </p>
      </Section>
    </PublicShell>
  );
}
