import type { ReactElement } from "react";
import { Tag } from "#app/ui/tag.tsx";

/** What the cells of the grid mean. */
export function GridStates(): ReactElement {
  return (
    <ul className="states" aria-label="États des cellules">
      <li>
        <Tag>12,50</Tag> validé
      </li>
      <li>
        <Tag tone="on_track">12,50</Tag> déclaré, à valider
      </li>
      <li>
        <Tag tone="at_risk">12,50</Tag> à vérifier
      </li>
      <li>
        <Tag tone="at_risk" shape="returned">
          <s>12,50</s>
        </Tag>{" "}
        renvoyé, ne compte pas
      </li>
      <li>
        <Tag tone="late">vide</Tag> manquant
      </li>
      <li>
        <span className="swatch cell off" />
        hors embauche
      </li>
    </ul>
  );
}
