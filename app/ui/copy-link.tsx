import { useId, useState, useSyncExternalStore, type ReactElement } from "react";
import { Button } from "./button.tsx";
import { inSentence } from "./french.ts";

const never = () => () => undefined;

type CopyLinkProps = {
  url: string;
  /** Whose or what address it is, as a label: « Lien de l’entreprise ». */
  label: string;
  /** The label is written above the address; else a title stands near. */
  labelShown?: boolean;
};

/** The address, to be selected; with script, a button that copies it. */
export function CopyLink({ url, label, labelShown = false }: CopyLinkProps): ReactElement {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="copy-link">
      <label className={labelShown ? undefined : "visually-hidden"} htmlFor={id}>
        {label}
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
          <span className="visually-hidden">{`\u00a0: ${inSentence(label)}`}</span>
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {copied ? "Lien copié." : ""}
      </span>
    </div>
  );
}
