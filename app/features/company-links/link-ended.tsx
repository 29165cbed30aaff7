import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ReactElement } from "react";
import { Brand } from "#app/ui/brand.tsx";
import { RouteErrorPage } from "#app/ui/route-error-page.tsx";
import { mainId, SkipLink } from "#app/ui/skip-link.tsx";

export const endedTitle = "Ce lien ne sert plus";

/** For the ErrorBoundary of a link’s pages. Forged, unknown, ended or revoked: one page, which tells nothing more. */
export function LinkEnded(): ReactElement {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 410) return <RouteErrorPage />;
  return (
    <>
      <SkipLink />
      <div className="plain-page">
        <header className="plain-head">
          <Brand />
        </header>
        <main id={mainId} tabIndex={-1} className="stack">
          <div className="page-head">
            <h1>{endedTitle}</h1>
          </div>
          <p>
            L’adresse est incomplète, ou son délai est passé. Demandez un nouveau lien à la personne qui suit
            la clause sociale de votre marché{"\u00a0"}: son nom est dans le courriel qui vous l’a apporté.
          </p>
          <p className="soft">Ce que vous avez déjà envoyé est enregistré.</p>
        </main>
      </div>
    </>
  );
}
