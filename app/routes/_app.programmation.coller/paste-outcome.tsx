import type { ReactElement } from "react";
import { countOf, plural } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { PasteReply } from "./answer-paste.server.ts";

/** What was read or written, and every line that was not, with why. */
export function PasteOutcome({ reply }: { reply: PasteReply }): ReactElement | null {
  const { refusal, written, preview, remarks } = reply;
  if (refusal !== null) {
    return (
      <div role="alert">
        <Notice tone="late" title={refusal} />
      </div>
    );
  }
  if (remarks.length === 0 && preview === null) return null;
  const read = preview === null ? "" : `${countOf(preview.lines.length, "marché lu", "marchés lus")}. `;
  const refused =
    remarks.length === 0
      ? ""
      : `${countOf(remarks.length, "ligne n’est pas prise", "lignes ne sont pas prises")}.`;
  return (
    <div role="alert">
      <Notice
        tone={remarks.length === 0 ? "done" : "at_risk"}
        title={`${written === null ? read : `${written} `}${refused}`.trim()}
      >
        {remarks.length > 0 && (
          <>
            {written === null
              ? "À corriger dans le texte ci-dessous."
              : `À corriger dans le texte ci-dessous, où il ne reste qu’${plural(remarks.length, "elle")}.`}
            <ul>
              {remarks.map(({ line, title, why }) => (
                <li key={line}>{`Ligne ${String(line)}${title === "" ? "" : `, ${title}`}\u00a0: ${why}`}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
