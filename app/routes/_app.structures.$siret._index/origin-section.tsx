import type { ReactElement } from "react";
import type { StructurePage } from "#app/features/structures/read-structure.server.ts";
import { updateWords } from "#app/features/structures/source-words.ts";
import { Section } from "#app/ui/section.tsx";

/** Who last wrote the sheet, and what each outside directory says of its age. */
export function OriginSection({ page }: { page: StructurePage }): ReactElement {
  return (
    <Section id="origine" title="D’où viennent ces données" panel>
      <ul>
        <li>{updateWords(page.updated)}</li>
        {page.sources.map((source) => (
          <li key={source}>{source}.</li>
        ))}
      </ul>
    </Section>
  );
}
