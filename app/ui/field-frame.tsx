import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What Conform knows of a field, as far as drawing it needs. */
export type FieldState = {
  id: string;
  errorId: string;
  descriptionId: string;
  errors?: string[] | undefined;
};

/** The words around a field. */
export type FieldWords = {
  label: ReactNode;
  /** Under the label: what it is, where to find it, an example. */
  help?: ReactNode;
  /** Says « (facultatif) »; required fields say nothing. */
  optional?: boolean;
};

type FieldFrameProps = FieldWords & { field: FieldState; children: ReactNode };

/** Label above, help under it, the field, its error under it with an icon. */
export function FieldFrame({ label, help, optional, field, children }: FieldFrameProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={field.id}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      <FieldHelp field={field} help={help} />
      {children}
      <FieldError field={field} />
    </div>
  );
}

export function OptionalMark({ optional = false }: { optional: boolean | undefined }): ReactElement | null {
  return optional ? <span className="soft"> (facultatif)</span> : null;
}

export function FieldHelp({ field, help }: { field: FieldState; help: ReactNode }): ReactElement | null {
  if (help === undefined) return null;
  return (
    <span className="help" id={field.descriptionId}>
      {help}
    </span>
  );
}

export function FieldError({ field }: { field: FieldState }): ReactElement | null {
  if (!hasError(field)) return null;
  return (
    <span className="error" id={field.errorId}>
      <Icon name="alert" />
      {field.errors?.join(" ")}
    </span>
  );
}

/** Ties a field to its help and its error, whichever are there. */
export function describedBy(
  field: FieldState,
  help: ReactNode,
): { "aria-describedby"?: string; "aria-invalid"?: true } {
  const ids = [
    ...(help === undefined ? [] : [field.descriptionId]),
    ...(hasError(field) ? [field.errorId] : []),
  ];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(hasError(field) ? { "aria-invalid": true } : {}),
  };
}

function hasError(field: FieldState): boolean {
  return field.errors !== undefined && field.errors.length > 0;
}
