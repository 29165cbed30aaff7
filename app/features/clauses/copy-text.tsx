import { useState, type ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { useLive } from "#app/ui/use-live.ts";

type CopyTextProps = {
  text: string;
  /** What it is, for who hears the button: « l’article Pénalités ». */
  what: string;
  verb?: string;
};

/** With script, a button that copies a text; without, the text beside it is selected by hand. */
export function CopyText({ text, what, verb = "Copier" }: CopyTextProps): ReactElement {
  const [copied, setCopied] = useState(false);
  const live = useLive();
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
          {copied ? "Copié" : verb}
          <span className="visually-hidden">{` ${what}`}</span>
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {copied ? "Texte copié." : ""}
      </span>
    </>
  );
}
