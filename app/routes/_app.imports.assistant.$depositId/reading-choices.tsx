import type { ReactElement } from "react";
import { hasMonthColumns, shapeOf } from "#app/domain/old-sheet/shape.ts";
import type { Matching } from "#app/features/import-assistant/matching.server.ts";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatList } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

type ReadingChoicesProps = {
  matching: Matching;
  errors: Readonly<Partial<Record<string, string>>> | undefined;
  typed: Readonly<Record<string, string>> | undefined;
};

/** Months found in the headers, what hours become, and what is done of empty cells and of rows that cannot be read. */
export function ReadingChoices({ matching, errors, typed }: ReadingChoicesProps): ReactElement {
  const { shape, months } = matching;
  const fieldOf = (id: string) => ({
    id,
    errorId: `${id}-erreur`,
    descriptionId: `${id}-aide`,
    errors: errors?.[id] === undefined ? undefined : [errors[id]],
  });
  const checkbox = (name: string, byDefault: boolean) => ({
    type: "checkbox",
    name,
    value: "oui",
    defaultChecked: typed === undefined ? byDefault : typed[name] === "oui",
  });
  return (
    <Section title="Comment lire les lignes" panel>
      <div className="stack">
        {hasMonthColumns(shape) && months.length > 0 && (
          <p>
            <b>Colonnes de mois</b>&nbsp;: {formatList(months)}. Une cellule vide, un tiret ou un zéro ne crée
            pas de relevé.
          </p>
        )}
        {matching.needsYear && (
          <Field
            label="Année des mois"
            help="Vos en-têtes disent le mois sans l’année."
            field={fieldOf("annee")}
            input={{
              id: "annee",
              name: "annee",
              defaultValue: typed?.annee ?? matching.year,
              maxLength: 4,
              inputMode: "numeric",
            }}
          />
        )}
        {shapeOf(shape).sheets.includes("Heures") && (
          <SelectField
            label="Les heures arrivent"
            help="Déclarées, elles ne comptent pas tant que vous ne les avez pas validées."
            field={fieldOf("etat")}
            select={{
              id: "etat",
              name: "etat",
              defaultValue: typed?.etat ?? (matching.hoursState === "validated" ? "valide" : "declare"),
            }}
            options={[
              { value: "declare", label: "déclarées, à valider" },
              { value: "valide", label: "validées\u00a0: elles comptent aussitôt" },
            ]}
          />
        )}
        <CheckboxField
          label="Une cellule vide reprend celle du dessus (marché, lot, attributaire)"
          help="Pour les tableaux aux cellules fusionnées."
          field={fieldOf("reprendre")}
          input={checkbox("reprendre", matching.fillDown)}
        />
        <CheckboxField
          label="Laisser de côté les lignes qui ne se lisent pas, et importer les autres"
          help="Sans cela, une seule erreur arrête tout l’import. Chaque ligne laissée de côté est dite dans l’aperçu."
          field={fieldOf("ecarter")}
          input={checkbox("ecarter", matching.setAside)}
        />
        {matching.alike > 1 && (
          <CheckboxField
            label={`Lire aussi les ${matching.alike - 1} autres feuilles qui ont ces en-têtes`}
            help={
              "Si chaque feuille est un marché, choisissez «\u00a0Le nom de la feuille\u00a0» pour le numéro du marché."
            }
            field={fieldOf("toutes")}
            input={checkbox("toutes", false)}
          />
        )}
        {shape === "everything" && (
          <p className="small soft">
            Les marchés, lots et participants déjà là ne sont pas modifiés&nbsp;; les embauches le sont, et
            les heures aussi. La personne est reconnue à son nom, son prénom et sa date de naissance.
          </p>
        )}
      </div>
    </Section>
  );
}
