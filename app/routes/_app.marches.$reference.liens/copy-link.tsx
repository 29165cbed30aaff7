import { useId, useState, useSyncExternalStore, type ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";

const never = () => () => undefined;

/** The address, to be selected; with script, a button that copies it. */
export function CopyLink({ url, company }: { url: string; company: string }): ReactElement {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="copy-link">
      <label className="visually-hidden" htmlFor={id}>
        Lien de {company}
      </label>
      <input
        className="input"
        id={id}
        readOnly
        value={url}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      {live && (
        <Button
          type="button"
          icon={copied ? "check" : "copy"}
          onClick={() => {
            void navigator.clipboard.writeText(url).then(() => {
              setCopied(true);
            });
          }}
        >
          {copied ? "Copié" : "Copier"}
          <span className="visually-hidden">{`\u00a0: lien de ${company}`}</span>
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {copied ? "Lien copié." : ""}
      </span>
    </div>
  );
}
