import type { ReactElement } from "react";
import { Notice } from "#app/ui/notice.tsx";

/** The token just made, the only time it is shown. */
export function NewToken({ token }: { token: string }): ReactElement {
  return (
    <Notice title="Copiez ce jeton maintenant : il ne sera plus affiché.">
      <p>
        <code>{token}</code>
      </p>
    </Notice>
  );
}
