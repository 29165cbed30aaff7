import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "./button.tsx";
import { ErrorPanel } from "./error-panel.tsx";

/** `final`: asking for the page again would say the same. */
type Words = { title: string; text: string; final?: true };

const wordsByStatus: Readonly<Record<number, Words>> = {
  400: {
    title: "Cette demande n’a pas pu être lue",
    text: "Revenez à la page précédente et recommencez. Vos données sont intactes.",
  },
  401: {
    title: "Votre session est fermée",
    text: "Ce que vous veniez d’envoyer n’a pas été enregistré. Connectez-vous dans un autre onglet, puis rechargez cette page-ci : le navigateur proposera de l’envoyer de nouveau.",
  },
  403: {
    title: "Cette page ne vous est pas ouverte",
    text: "Votre compte n’a pas le droit de la voir ou d’y agir. Si c’est nécessaire à votre travail, demandez-le à votre administrateur.",
    final: true,
  },
  404: {
    title: "Cette page n’existe pas",
    text: "L’adresse est incomplète, ou ce qu’elle montrait a été retiré.",
    final: true,
  },
  405: {
    title: "Cette page ne reçoit pas ce formulaire",
    text: "Revenez à la page précédente et recommencez. Vos données sont intactes.",
  },
  410: {
    title: "Ce lien ne sert plus",
    text: "Il a déjà servi ou son délai est passé. Demandez-en un nouveau à la personne qui vous l’a envoyé.",
    final: true,
  },
  413: {
    title: "Ce fichier est trop lourd",
    text: "Rien n’a été enregistré. Envoyez un fichier plus petit, ou coupez-le en deux.",
  },
  429: {
    title: "Trop d’essais en peu de temps",
    text: "Attendez quelques minutes, puis recommencez.",
  },
  503: {
    title: "Le service se repose un instant",
    text: "Vos données sont intactes. Réessayez dans une minute.",
  },
  507: {
    title: "Il n’y a plus de place pour enregistrer",
    text: "Rien n’a été perdu, la lecture reste possible. Prévenez votre administrateur.",
  },
};

const failure: Words = {
  title: "La page n’a pas pu être préparée",
  text: "Vos données sont intactes. Réessayez\u202f; si cela dure, donnez à l’administrateur l’heure et l’adresse de cette page.",
};

/** The words of a failure, by its status alone: the message of an error may hold anything and is never shown. */
export function errorWords(error: unknown): Words {
  return (isRouteErrorResponse(error) ? wordsByStatus[error.status] : undefined) ?? failure;
}

/** For any route’s ErrorBoundary: the failure in place of the page, with the way out. */
export function RouteError(): ReactElement {
  const { title, text, final = false } = errorWords(useRouteError());
  return (
    <ErrorPanel
      page
      title={title}
      actions={
        <>
          {!final && (
            <LinkButton to="" reloadDocument>
              Réessayer
            </LinkButton>
          )}
          <LinkButton variant="primary" to={paths.home()}>
            Revenir à l’accueil
          </LinkButton>
        </>
      }
    >
      {text}
    </ErrorPanel>
  );
}
