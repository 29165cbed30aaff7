/**
 * `away`: nothing came, or too late, or the service is broken; `busy`: it asks to come back later; `refused`: it will not
 * answer that; `moved`: it sends elsewhere, where we do not go; `unreadable`: what came is not what it documents; `too
 * large`: more than is read; `endless`: its pages never end; `stopped`: we were told to stop.
 */
export type OutsideTrouble =
  "away" | "busy" | "refused" | "moved" | "unreadable" | "too large" | "endless" | "stopped";

/** Why an outside service gave nothing. `reason`: sentences in French, with what to do. */
export type OutsideFailure = {
  outcome: "failed";
  trouble: OutsideTrouble;
  /** The HTTP status, when there was an answer. */
  status: number | null;
  reason: string;
};

/** What is known of the answer that failed. */
type Answered = {
  status?: number;
  /** Milliseconds the service asks to wait. */
  wait?: number | undefined;
  /** Whether a web page came instead of data. */
  isPage?: boolean;
};

/** A service that gave nothing, in words fit for the screen. */
export function outsideFailure(
  trouble: OutsideTrouble,
  service: string,
  answered: Answered = {},
): OutsideFailure {
  return {
    outcome: "failed",
    trouble,
    status: answered.status ?? null,
    reason: words[trouble](`Le service «\u00a0${service}\u00a0»`, answered),
  };
}

const words: Record<OutsideTrouble, (service: string, answered: Answered) => string> = {
  away: (service, { status }) =>
    status === undefined
      ? `${service} ne répond pas\u00a0: vérifiez la connexion, ou réessayez plus tard.`
      : `${service} est en panne (réponse ${status})\u00a0: réessayez plus tard.`,
  busy: (service, { wait }) =>
    `${service} reçoit trop de demandes\u00a0: réessayez dans ${minuteWords(wait)}.`,
  refused: (service, { status }) =>
    status === 401 || status === 403
      ? `${service} refuse l’accès (réponse ${status})\u00a0: vérifiez le jeton qui lui est envoyé, s’il en demande un.`
      : status === 404
        ? `${service} n’a rien à cette adresse (réponse 404)\u00a0: il a sans doute changé.`
        : `${service} a refusé la demande (réponse ${status ?? "inconnue"}).`,
  moved: (service) => `${service} renvoie vers une autre adresse, qui n’est pas suivie\u00a0: il a déménagé.`,
  unreadable: (service, { isPage = false }) =>
    isPage
      ? `${service} a répondu une page web au lieu de données\u00a0: il est peut-être en maintenance.`
      : `${service} a répondu des données illisibles\u00a0: réessayez plus tard.`,
  "too large": (service) => `${service} a répondu plus de données qu’il n’en est lu en une fois.`,
  endless: (service) => `${service} donne des pages sans fin\u00a0: la lecture s’est arrêtée.`,
  stopped: (service) => `La lecture de ${lowered(service)} a été arrêtée.`,
};

function minuteWords(wait: number | undefined): string {
  if (wait === undefined) return "quelques minutes";
  const minutes = Math.max(1, Math.ceil(wait / 60_000));
  return minutes === 1 ? "une minute" : `${minutes} minutes`;
}

function lowered(service: string): string {
  return service.replace(/^Le service/, "ce service");
}
