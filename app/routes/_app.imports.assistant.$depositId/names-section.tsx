import type { ReactElement } from "react";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";

type NamesSectionProps = {
  names: ReadonlyArray<{ name: string; siret: string }>;
  errors: Readonly<Partial<Record<string, string>>> | undefined;
};

/** Names no organisation has, or several: their SIRET, once for the whole file and the next ones. */
export function NamesSection({ names, errors }: NamesSectionProps): ReactElement {
  return (
    <Section title="Organisations à reconnaître" panel>
      <p className="small soft">
        Ces noms ne sont ceux d’aucune organisation d’ici, ou sont ceux de plusieurs. Écrivez leur
        SIRET&nbsp;: il sera repris aux prochains imports. Une organisation nouvelle sera créée sous ce nom.
      </p>
      <SideBySide>
        {names.map(({ name, siret }, index) => {
          const id = `siret-${index}`;
          const error = errors?.[id];
          return (
            <div key={name}>
              <input type="hidden" name="nom" value={name} />
              <Field
                label={`SIRET de «\u00a0${name}\u00a0»`}
                field={{
                  id,
                  errorId: `${id}-erreur`,
                  descriptionId: `${id}-aide`,
                  errors: error === undefined ? undefined : [error],
                }}
                input={{ id, name: "siret", defaultValue: siret, inputMode: "numeric", autoComplete: "off" }}
              />
            </div>
          );
        })}
      </SideBySide>
    </Section>
  );
}
