import { Form } from "@remix-run/react";
import { useEffect, useRef, type ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { LightShape } from "#app/ui/light-shape.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DeclarationFrame } from "./declaration-page.ts";
import type { DeclarationReply } from "./declaration-reply.ts";
import { useDeclarationWarning } from "./use-declaration-warning.ts";

type Review = Extract<DeclarationReply, { step: "review" }>;

/** What is about to leave, read over: what is to be seen is said on its line, and may be sent knowingly. */
export function ReviewDeclaration({
  frame,
  reply,
}: {
  frame: DeclarationFrame;
  reply: Review;
}): ReactElement {
  const { lines, left, total, typed, month, id, email } = reply;
  useDeclarationWarning(true);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [id]);
  const seen = lines.filter(({ alerts }) => alerts.length > 0).length;
  return (
    <Form method="post" className="stack">
      <div role="alert" tabIndex={-1} ref={summary}>
        {seen > 0 ? (
          <Notice tone="at_risk" title={`${countOf(seen, "nombre")} à vérifier avant d’envoyer.`}>
            Corrigez, ou envoyez si c’est bien ce qui a été travaillé.
          </Notice>
        ) : (
          <Notice tone="done" title="Rien à signaler.">
            Relisez, puis envoyez.
          </Notice>
        )}
      </div>
      <section className="panel" aria-label={`Heures ${formatMonth(month)}`}>
        {lines.map(({ field, name, text, alerts }) => (
          <div className="hire" key={field}>
            <div className="title-row spread">
              <b>{name}</b>
              <span>{text}</span>
            </div>
            {alerts.map((alert) => (
              <p key={alert} className="alert-line small">
                <LightShape name="at_risk" />
                <span>{alert}</span>
              </p>
            ))}
          </div>
        ))}
      </section>
      {left > 0 && (
        <p className="soft">
          {countOf(left, "ligne vide reste", "lignes vides restent")} à déclarer{"\u00a0"}: vous pourrez
          revenir {frame.again}.
        </p>
      )}
      {Object.entries({ ...typed, month, id, email }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="stickybar">
        <Button variant="primary" size="large" wide name="intent" value="send">
          Envoyer {countOf(lines.length, "ligne")}, {formatHours(total)}
        </Button>
        <Button wide name="intent" value="edit">
          Corriger
        </Button>
        <p className="small soft">
          {email === "" ? "Aucun reçu ne part par courriel." : `Le reçu part à ${email}.`} Vous pourrez
          corriger jusqu’à la validation par {frame.followedBy}.
        </p>
      </div>
    </Form>
  );
}
