import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";

type FileFieldProps = {
  name: string;
  label: string;
  /** What it may be, and how large. */
  help: ReactNode;
  /** Endings and types a browser offers: `.json,application/json`. */
  accept: string;
  /** Why the last one was refused; null when none was. */
  error: string | null;
};

/** A file to send, required. Its form is `multipart/form-data`. */
export function FileField({ name, label, help, accept, error }: FileFieldProps): ReactElement {
  const helpId = `${name}-aide`;
  const errorId = `${name}-erreur`;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <span className="help" id={helpId}>
        {help}
      </span>
      <input
        className="input"
        id={name}
        name={name}
        type="file"
        required
        accept={accept}
        aria-describedby={error === null ? helpId : `${helpId} ${errorId}`}
        aria-invalid={error === null ? undefined : true}
      />
      {error !== null && (
        <span className="error" id={errorId} role="alert">
          <Icon name="alert" />
          {error}
        </span>
      )}
    </div>
  );
}
