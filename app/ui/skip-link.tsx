import type { ReactElement } from "react";

/** The id of every page's <main>, where the skip link and each navigation lead. */
export const mainId = "contenu";

export function SkipLink(): ReactElement {
  return (
    <a className="skip" href={`#${mainId}`}>
      Aller au contenu
    </a>
  );
}
