import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSessionWatch } from "./use-session-watch.ts";

/** Warns before the session ends and, once it has, how to go on without losing what is typed on the page. */
export function SessionWatch(): ReactElement {
  const { state, stay } = useSessionWatch();
  return (
    <div role="alert" className={state === "open" ? "visually-hidden" : undefined}>
      {state === "ending" && (
        <Notice
          tone="at_risk"
          title="Votre session se ferme dans moins de trois minutes."
          actions={
            <Button type="button" onClick={stay}>
              Rester connecté
            </Button>
          }
        />
      )}
      {state === "ended" && (
        <Notice
          tone="late"
          title="Votre session est fermée."
          actions={
            <>
              <a className="button" href={paths.signIn()} target="_blank" rel="noreferrer">
                Se connecter dans un nouvel onglet
              </a>
              <Button type="button" onClick={stay}>
                C’est fait
              </Button>
            </>
          }
        >
          Ce que vous avez écrit ici n’est pas perdu{"\u00a0"}: connectez-vous dans un autre onglet, puis
          revenez l’envoyer.
        </Notice>
      )}
    </div>
  );
}
