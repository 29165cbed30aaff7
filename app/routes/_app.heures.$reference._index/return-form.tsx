import { Form, Link, useSearchParams } from "@remix-run/react";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { gridParams } from "#app/features/hours-grid/grid-filters.ts";
import { gridFields, gridIntents } from "#app/features/hours-grid/grid-form.ts";
import type { PointToSee } from "#app/features/hours-grid/points-to-see.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FieldError } from "#app/ui/field-frame.tsx";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";

type ReturnFormProps = {
  line: PointToSee["line"];
  refused: { comment: string; error: string } | null;
};

/** Why hours are sent back: the company reads it in the message. */
export function ReturnForm({ line, refused }: ReturnFormProps): ReactElement | null {
  const [params] = useSearchParams();
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  const [dirty, setDirty] = useState(false);
  useUnsavedWarning(dirty);
  useEffect(() => {
    ref.current?.focus();
  }, [refused]);
  if (line === null) return null;
  const errors = refused === null ? [] : [refused.error];
  const field = { id, errorId: `${id}-error`, descriptionId: `${id}-help`, errors };
  return (
    <Form method="post" className="stack return-form" preventScrollReset>
      <input type="hidden" name={gridFields.line} value={line.key} />
      <input type="hidden" name={gridFields.lineSeen} value={line.seen} />
      <div className="field">
        <label htmlFor={id}>Ce que l’entreprise doit corriger</label>
        <span className="help" id={field.descriptionId}>
          Elle reçoit ce texte, avec le prénom, l’initiale, le mois et les heures.
        </span>
        <textarea
          className="input"
          id={id}
          ref={ref}
          name={gridFields.comment}
          rows={2}
          defaultValue={refused?.comment}
          onInput={(event) => {
            setDirty(event.currentTarget.value !== "");
          }}
          aria-describedby={`${field.descriptionId}${refused === null ? "" : ` ${field.errorId}`}`}
          aria-invalid={refused === null ? undefined : true}
        />
        <FieldError field={field} />
      </div>
      <div className="actions">
        <Button size="small" name={gridFields.intent} value={gridIntents.return}>
          {`Renvoyer ${formatHoursInColumn(line.hours)}\u00a0h`}
        </Button>
        <Link
          className="button small quiet"
          preventScrollReset
          to={withParams(params, { [gridParams.returning]: null })}
        >
          Garder
        </Link>
      </div>
    </Form>
  );
}
