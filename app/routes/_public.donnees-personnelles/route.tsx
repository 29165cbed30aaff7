import type { MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Brand } from "#app/ui/brand.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { Section } from "#app/ui/section.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Données personnelles") }];

/** What is kept of persons, who reads it, and what this version does not do yet. */
export default function PrivacyRoute(): ReactElement {
  return (
    <PublicShell layout="page">
      <Brand to={paths.home()} line="L’atelier des clauses sociales" />
      <PageHead title="Données personnelles" />
      <p>
        Clause commune suit les heures d’insertion des personnes embauchées grâce aux clauses sociales. Le
        responsable du traitement est l’organisme qui l’installe ; chaque porteur répond de ses propres
        fiches.
      </p>
      <Section title="Ce qui est gardé d’une personne">
        <ul>
          <li>Nom, prénom, date de naissance, sexe, commune, contact, niveau de formation.</li>
          <li>
            Le critère d’éligibilité et la nature du justificatif vu, avec sa date ; jamais le justificatif.
          </li>
          <li>Ses embauches, ses heures par mois, ses suites de parcours.</li>
        </ul>
        <p>Jamais de numéro de sécurité sociale, de numéro d’allocataire, de nationalité ni d’adresse.</p>
      </Section>
      <Section title="Qui la lit">
        <ul>
          <li>La facilitatrice du porteur : toute la fiche.</li>
          <li>La structure qui l’emploie : son nom et ses heures chez elle.</li>
          <li>Le maître d’ouvrage : des nombres sur ses marchés, jamais un nom.</li>
          <li>
            Le Département, l’instance et les directions territoriales : des totaux par porteur ou des
            éditions protégées, jamais un nom.
          </li>
          <li>L’administrateur : les comptes, jamais les personnes.</li>
        </ul>
        <p>
          D’un porteur à l’autre, une même personne n’est reconnue que par une empreinte chiffrée, qui ne
          permet pas de retrouver son nom.
        </p>
      </Section>
      <Section title="Témoins (cookies)">
        <p>
          Deux, nécessaires : celui de votre session, qui s’efface à la déconnexion, et un autre qui porte, le
          temps d’une page, la phrase disant ce qui vient d’être fait. Aucun ne sert à mesurer ni à suivre.
        </p>
      </Section>
      <Section title="Vos droits">
        <p>
          Accès, rectification, effacement, limitation : adressez-vous au porteur qui vous suit ou au délégué
          à la protection des données de l’organisme. En cas de désaccord, la CNIL reçoit les plaintes
          (cnil.fr).
        </p>
      </Section>
      <Section title="Ce que cette version ne fait pas encore">
        <p>
          L’effacement automatique des fiches après deux ans sans contrat et l’export d’accès en un clic ne
          sont pas encore là : ils se font à la main, par l’administrateur de l’installation.
        </p>
      </Section>
    </PublicShell>
  );
}
