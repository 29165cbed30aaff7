import type { ReactElement } from "react";
import type { StructurePage } from "#app/features/structures/read-structure.server.ts";
import { paths } from "#app/paths.ts";
import { EditLink } from "#app/ui/edit-link.tsx";
import { Section } from "#app/ui/section.tsx";

/** What it does, group by group. */
export function ActivitiesSection({ page }: { page: StructurePage }): ReactElement {
  const { activities, siret, mayEdit, isOwn } = page;
  return (
    <Section
      id="metiers"
      title={isOwn ? "Ce que vous faites" : "Ce qu’elle fait"}
      panel
      end={mayEdit ? <EditLink to={paths.activities(siret)} what="les métiers" /> : undefined}
    >
      {activities.length === 0 ? (
        <p className="soft">Métiers&nbsp;: n.d.</p>
      ) : (
        <ul>
          {activities.map(({ group, activities: inside }) => (
            <li key={group}>
              <b>{group}</b>
              {`\u00a0: ${inside.join(", ")}.`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
