import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { NoticeCard } from "./notice-card.tsx";
import type { NoticeHintsData } from "./notice-hints.server.ts";
import { noClauseKnown } from "./notice-words.ts";

/** Notices a structure could look at, under its opportunities: hints, with where the others are. */
export function NoticeHints({
  hints: { waiting, total, notices },
}: {
  hints: NoticeHintsData;
}): ReactElement {
  return (
    <Section
      id="avis"
      title="Avis à vérifier"
      note={total === 0 ? undefined : `${countOf(total, "avis", "avis")} du BOAMP dans vos métiers`}
      end={<Link to={paths.notices()}>Tous les avis</Link>}
    >
      {total === 0 ? (
        <p className="soft">
          {waiting === 0
            ? "Aucun avis du BOAMP à regarder."
            : `Aucun des ${countOf(waiting, "avis ouvert", "avis ouverts")} n’est dans les métiers de votre fiche.`}
        </p>
      ) : (
        <>
          <p className="soft">{`Marchés publiés dans le département. ${noClauseKnown} Suivez un avis pour lui faire savoir qu’il vous intéresse.`}</p>
          <ol className="opps">
            {notices.map((notice) => (
              <NoticeCard key={notice.id} isStructure notice={notice} level={3} back="opportunities" />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
