import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

/** The package of what is kept here, for the network's installation. */
export function MakePackage({ mark }: { mark: string }): ReactElement {
  return (
    <Section title="Faire un paquet de ce que vous tenez ici" panel>
      <p>
        Le paquet porte vos marchés, embauches, heures, suites, actions et plans partagés, avec une clé à la
        place de chaque personne. N’en sortent ni nom, ni date de naissance, ni contact, ni critère
        d’éligibilité, ni texte libre. Ces lignes restent des données personnelles&nbsp;: ne les confiez qu’à
        l’installation du réseau.
      </p>
      <p className="soft">
        Marque du secret de cette installation&nbsp;: <span className="num">{mark}</span>. Si celle du réseau
        est la même, une personne suivie ici et ailleurs y compte une fois.
      </p>
      {/* A plain form: the answer is a file, not a page. */}
      <form method="post" action={paths.networkPackageFile()} className="stack">
        <div className="field">
          <label className="check">
            <input type="checkbox" name="confirme" value="oui" required /> Je ne remettrai ce fichier qu’au
            réseau et l’effacerai après envoi
          </label>
        </div>
        <div className="actions">
          <Button icon="download">Télécharger le paquet</Button>
        </div>
      </form>
    </Section>
  );
}
