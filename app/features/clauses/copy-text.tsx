import { useState, useSyncExternalStore, type ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";

const never = () => () => undefined;

/** With script, a button that copies a text; without, the text beside it is selected by hand. */
export function CopyText({
  text,
  what,
}: {
  text: string;
  /** « l’article Pénalités ». */ what: string;
}): ReactElement {
  const [copied, setCopied] = useState(false);
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <>
      {live && (
        <Button
          type="button"
          size="small"
          icon={copied ? "check" : "copy"}
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => {
              setCopied(true);
            });
          }}
        >
          {copied ? "Copié" : "Copier"}
          <span className="visually-hidden">{` ${what}`}</span>
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {copied ? "Texte copié." : ""}
      </span>
    </>
  );
}
