/** What each status means, in the words of an API's reader. */
const titles: Readonly<Record<number, string>> = {
  400: "Demande illisible",
  401: "Jeton absent ou refusé",
  403: "Accès refusé",
  404: "Introuvable",
  405: "Méthode refusée",
  411: "Longueur manquante",
  413: "Envoi trop lourd",
  422: "Contenu refusé",
  429: "Trop de demandes",
  500: "Échec",
  503: "Indisponible",
  507: "Plus de place",
};

type Problem = { type: "about:blank"; title: string; status: number; detail: string };

/** The body of an error (RFC 9457): `detail` says in French what to do. */
export function problemBody(status: number, detail: string): Problem {
  return { type: "about:blank", title: titles[status] ?? "Échec", status, detail };
}

/** An error as `application/problem+json`. */
export function problem(status: number, detail: string, headers?: Record<string, string>): Response {
  return new Response(JSON.stringify(problemBody(status, detail)), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}
