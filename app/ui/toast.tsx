import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What was just done, flashed by the server: `key` changes with each message so that it starts its 8 seconds again. */
export type ToastMessage = { key: string; text: string; action?: ReactNode };

/**
 * Says what was done, with its number, and how to undo it. Leaves after 8 s by CSS, stays while hovered or focused, and
 * without script stays the same. Never carries an error. The status region is always there: it must exist before its text.
 */
export function Toast({ toast }: { toast: ToastMessage | null }): ReactElement {
  return (
    <div className="toast-slot" role="status">
      {toast !== null && (
        <div className="toast" key={toast.key}>
          <Icon name="check" />
          {toast.text}
          {toast.action}
        </div>
      )}
    </div>
  );
}
