import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { shapeCodes, shapes } from "#app/domain/old-sheet/shape.ts";
import type { Matching } from "#app/features/import-assistant/matching.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";

/** Which sheet, where its headers are, and what a row of it is: guessed, to be changed. */
export function SheetChoice({ matching }: { matching: Matching }): ReactElement {
  const { sheets, sheet, headerRows, headerRow, shape, isRecognised } = matching;
  return (
    <Section title="La feuille" panel>
      {!isRecognised && (
        <Notice tone="at_risk" title="Aucun en-tête connu sur cette feuille.">
          Choisissez la ligne qui porte les titres des colonnes, par exemple «&nbsp;N°&nbsp;marché&nbsp;»,
          «&nbsp;Nom du salarié&nbsp;», puis dites ce qu’est chaque colonne.
        </Notice>
      )}
      <Form method="get" className="stack">
        <SideBySide>
          <FilterSelect label="Feuille" name="feuille" value={sheet} options={sheets} />
          <FilterSelect
            label="Ligne des en-têtes"
            name="ligne"
            value={String(headerRow)}
            options={headerRows.map(({ number, words }) => ({
              value: String(number),
              label: `Ligne ${number}\u00a0: ${words.join(", ")}`,
            }))}
          />
          <FilterSelect
            label="Chaque ligne est"
            name="forme"
            value={shape}
            options={shapeCodes.map((code) => ({ value: code, label: shapes[code].label }))}
          />
        </SideBySide>
        <div className="actions">
          <Button>Relire la feuille</Button>
        </div>
      </Form>
    </Section>
  );
}
