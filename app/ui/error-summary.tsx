import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import type { FieldState } from "./field-frame.tsx";
import { countOf } from "./french.ts";
import { LightShape } from "./light-shape.tsx";

type ErrorSummaryProps = {
  /** Conform’s form: its status, its own errors. */
  form: { status?: "success" | "error" | undefined; errors?: string[] | undefined; errorId: string };
  /** Every field of the form with its label, in reading order. */
  fields: readonly { label: ReactNode; field: FieldState }[];
};

/**
 * On top of a refused form: how many fields to correct, each a link to it. Takes the focus each time the form is refused,
 * so that one hears it; a form being corrected field by field moves nothing.
 */
export function ErrorSummary({ form, fields }: ErrorSummaryProps): ReactElement | null {
  const ref = useRef<HTMLDivElement>(null);
  const refused = fields.filter(({ field }) => (field.errors ?? []).length > 0);
  const formErrors = form.errors ?? [];
  const shown = form.status === "error" && refused.length + formErrors.length > 0;
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div className="notice late" role="alert" tabIndex={-1} ref={ref} id={form.errorId}>
      <LightShape name="late" />
      <div>
        <b>{refused.length > 0 ? `${countOf(refused.length, "champ")} à corriger` : formErrors.join(" ")}</b>
        {refused.length > 0 && formErrors.length > 0 && <p>{formErrors.join(" ")}</p>}
        {refused.length > 0 && (
          <ul>
            {refused.map(({ label, field }) => (
              <li key={field.id}>
                <a href={`#${field.id}`}>
                  {label} : {afterColon(field.errors?.join(" ") ?? "")}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** « Fin : indiquez une date. »: French keeps a small letter after a colon. */
function afterColon(message: string): string {
  return message.charAt(0).toLocaleLowerCase("fr") + message.slice(1);
}
