import type { ReactElement } from "react";
import { Notice } from "#app/ui/notice.tsx";

/** Said before anything is sent: nothing will leave by itself. */
export function NoMailServer(): ReactElement {
  return (
    <Notice tone="at_risk" title="Aucun serveur de courriel n’est réglé.">
      Les messages attendront dans les envois, à copier dans votre messagerie.
    </Notice>
  );
}
