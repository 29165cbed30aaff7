import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { NoticePage } from "#app/features/notices/read-notice.server.ts";

/** The structures that follow this notice. */
export function FollowersSection({ followers }: Pick<NoticePage, "followers">): ReactElement {
  if (followers.length === 0) {
    return (
      <Section id="suivi" title="Structures qui le suivent">
        <p className="soft">Aucune structure ne suit encore cet avis.</p>
      </Section>
    );
  }
  return (
    <Section id="suivi" title="Structures qui le suivent" note={countOf(followers.length, "structure")}>
      <ul className="stack">
        {followers.map(({ siret, name, followedAt }) => (
          <li key={siret}>
            <Link to={paths.structure(siret)}>{name}</Link>
            <span className="soft">{`, depuis le ${formatDay(followedAt.slice(0, 10))}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
