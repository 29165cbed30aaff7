import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import type { ConsiderationsPage } from "./read-page.server.ts";

/** The same contracts as files; for a public buyer, its data ready to be published. */
export function FilesSection({ page }: { page: ConsiderationsPage }): ReactElement | null {
  const { isPrivate, period, share } = page;
  if (share.all.total.contracts === 0) return null;
  const search = { de: period.from, a: period.to };
  return (
    <Section id="fichiers" title="Emporter ces chiffres" panel>
      <div className="actions">
        <LinkButton icon="download" reloadDocument to={paths.considerationsFile("xlsx", search)}>
          Télécharger le tableau Excel
        </LinkButton>
        <LinkButton icon="download" reloadDocument to={paths.considerationsFile("csv", search)}>
          Télécharger en CSV
        </LinkButton>
        {!isPrivate && (
          <LinkButton icon="download" reloadDocument to={paths.considerationsFile("json", search)}>
            Télécharger les données DECP
          </LinkButton>
        )}
      </div>
      <p className="soft small">
        {isPrivate
          ? "Le tableau a une ligne par marché de la période. Un maître d’ouvrage privé n’a pas de données à publier\u00a0: rien d’autre n’est demandé ici."
          : "Le fichier DECP est au format JSON de 2022\u00a0: le champ «\u00a0considerationsSociales\u00a0» de chaque marché y est rempli avec les mots du schéma. Une action qualitative ou un achat d’insertion y est une «\u00a0Clause sociale\u00a0». L’identifiant est celui des données ouvertes, à défaut la référence d’ici\u00a0: vérifiez-le avant de publier sur votre profil d’acheteur. Ce qui n’est pas tenu ici, comme les titulaires ou le lieu, reste à y ajouter."}
      </p>
    </Section>
  );
}
