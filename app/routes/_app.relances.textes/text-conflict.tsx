import type { ReactElement } from "react";
import type { ReminderText } from "#app/features/reminders/default-texts.ts";
import { Notice } from "#app/ui/notice.tsx";

/** What someone else wrote in between; the form under it keeps what was typed. */
export function TextConflict({ stored }: { stored: ReminderText }): ReactElement {
  return (
    <section className="stack" aria-label="Modifié entre-temps">
      <Notice tone="at_risk" title="Une autre personne a modifié ce texte.">
        Rien de votre texte n’est perdu. Reprenez ci-dessous ce que vous voulez garder de l’autre version,
        puis enregistrez{"\u00a0"}: votre texte la remplacera.
      </Notice>
      <div className="panel panel-pad">
        <p>
          <b>{stored.subject}</b>
        </p>
        <p className="whitespace-pre-line">{stored.body}</p>
      </div>
    </section>
  );
}
