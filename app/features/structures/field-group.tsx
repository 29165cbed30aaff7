import type { ReactElement, ReactNode } from "react";
import { Section } from "#app/ui/section.tsx";

/** Fields of one line of thought, under its title, on a sheet of their own. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <Section title={title} panel>
      <div className="stack">{children}</div>
    </Section>
  );
}
