import type { MessageState } from "#app/domain/message-kind.ts";
import type { Light } from "#app/ui/tone.ts";

type Digest = { state: MessageState; sentAt: string | null; failure: string | null };

/** What became of a digest. In the outbox with an instant: it was being handed over when the program stopped. */
export function digestStateWords({ state, sentAt, failure }: Digest): {
  label: string;
  tone: Light;
  reason: string | null;
} {
  switch (state) {
    case "sent":
      return { label: "Envoyé", tone: "on_track", reason: null };
    case "outbox":
      return sentAt === null
        ? { label: "Gardé ici", tone: "not_started", reason: failure }
        : {
            label: "Non confirmé",
            tone: "at_risk",
            reason:
              "Le service s’est arrêté pendant l’envoi\u00a0: ce message est peut-être parti, il n’est pas renvoyé.",
          };
    case "failed":
      return sentAt === null
        ? { label: "Échec de l’envoi", tone: "late", reason: withRetry(failure) }
        : { label: "Non confirmé", tone: "at_risk", reason: failure };
  }
}

function withRetry(failure: string | null): string {
  return `${failure ?? ""} Ses opportunités seront dans le récapitulatif suivant.`.trim();
}
