import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

const files = [
  { file: "dialogue.pdf", label: "Dialogue de gestion, PDF" },
  { file: "dialogue.xlsx", label: "Dialogue de gestion, Excel" },
  { file: "bilan.pdf", label: "Bilan FA02 de l’année, PDF" },
] as const;

/** What to bring to the meeting. */
export function DialogueFiles({ siret, year }: { siret: string; year: number }): ReactElement {
  return (
    <Section title="Documents" id="documents">
      <div className="actions">
        {files.map(({ file, label }) => (
          <LinkButton
            key={file}
            icon="download"
            to={paths.hostGrantFile(siret, year, file)}
            reloadDocument
            download
          >
            {label}
          </LinkButton>
        ))}
      </div>
    </Section>
  );
}
