import { useEffect, useRef, useState, type ReactElement } from "react";
import type { FieldState } from "./field-frame.tsx";
import { countOf } from "./french.ts";
import { LightShape } from "./light-shape.tsx";

type ErrorSummaryProps = {
  /** Conform’s form: its status, its own errors. */
  form: { status?: "success" | "error" | undefined; errors?: string[] | undefined; errorId: string };
  /** Every field of the form with its label, in reading order. */
  fields: readonly { label: string; field: FieldState }[];
};

/** What the form was refused for. */
type Refusal = { whole: string; lines: readonly { id: string; text: string }[] };

/**
 * On top of a refused form: how many fields to correct, each a link to it. Takes the focus when the form is refused, so that
 * one hears it, then stays as it is until the form is sent again: were it to shrink while fields are corrected, the
 * button would slip away under the pointer.
 */
export function ErrorSummary({ form, fields }: ErrorSummaryProps): ReactElement | null {
  const ref = useRef<HTMLDivElement>(null);
  const refusal = useLastRefusal(form, fields);
  const refusedNow = form.status === "error" && refusal !== undefined;
  useEffect(() => {
    if (refusedNow) ref.current?.focus();
  }, [refusedNow, refusal]);
  if (refusal === undefined) return null;
  const { whole, lines } = refusal;
  return (
    <div className="notice late" role="alert" tabIndex={-1} ref={ref} id={form.errorId}>
      <LightShape name="late" />
      <div>
        <b>{lines.length > 0 ? `${countOf(lines.length, "champ")} à corriger` : whole}</b>
        {lines.length > 0 && whole !== "" && <p>{whole}</p>}
        {lines.length > 0 && (
          <ul>
            {lines.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The refusal of the last sending. Conform forgets it as soon as a field is checked again; we keep it until the next. */
function useLastRefusal(
  form: ErrorSummaryProps["form"],
  fields: ErrorSummaryProps["fields"],
): Refusal | undefined {
  const current = form.status === "error" ? refusalOf(form, fields) : undefined;
  const [kept, setKept] = useState(current);
  const next = form.status === undefined ? kept : current;
  const changed = JSON.stringify(next) !== JSON.stringify(kept);
  if (changed) setKept(next);
  return changed ? next : kept;
}

function refusalOf(
  form: ErrorSummaryProps["form"],
  fields: ErrorSummaryProps["fields"],
): Refusal | undefined {
  const lines = fields.flatMap(({ label, field: { id, errors = [] } }) =>
    errors.length === 0 ? [] : [{ id, text: `${label}\u00a0: ${afterColon(errors.join(" "))}` }],
  );
  const whole = (form.errors ?? []).join(" ");
  return lines.length === 0 && whole === "" ? undefined : { whole, lines };
}

/** « Fin : indiquez une date. »: French keeps a small letter after a colon. */
function afterColon(message: string): string {
  return message.charAt(0).toLocaleLowerCase("fr") + message.slice(1);
}
