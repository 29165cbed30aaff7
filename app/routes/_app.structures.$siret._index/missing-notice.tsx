import type { ReactElement } from "react";
import { structureGaps } from "#app/domain/structure-gaps.ts";
import { missingWords } from "#app/features/structures/missing-words.ts";
import type { StructurePage } from "#app/features/structures/read-structure.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatList, plural } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

/** What the sheet does not say yet, what that costs, and the links that fill it. A structure is told that nothing is missing. */
export function MissingNotice({ page }: { page: StructurePage }): ReactElement | null {
  const { gaps, siret, isOwn } = page;
  if (gaps.length === 0) {
    return isOwn ? (
      <p className="soft">Votre fiche est complète&nbsp;: les lots lui sont comparés sur tous les points.</p>
    ) : null;
  }
  const others = gaps.filter((gap) => gap !== "activities");
  const said = structureGaps.length - gaps.length;
  return (
    <Notice
      title={`Fiche remplie à ${String(said)}\u00a0${plural(said, "rubrique")} sur ${String(structureGaps.length)}\u00a0: il manque ${formatList(gaps.map((gap) => missingWords[gap].short))}.`}
      actions={
        <>
          {gaps.includes("activities") && (
            <LinkButton to={paths.activities(siret)}>Cocher les métiers</LinkButton>
          )}
          {others.length > 0 && <LinkButton to={paths.editStructure(siret)}>Compléter la fiche</LinkButton>}
        </>
      }
    >
      {gaps.map((gap) => missingWords[gap].sentence).join(" ")}
    </Notice>
  );
}
