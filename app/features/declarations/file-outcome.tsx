import type { ReactElement } from "react";
import type { FileReply } from "#app/features/declarations/answer-file.server.ts";
import { countOf, formatList } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

type Read = NonNullable<FileReply["read"]>;

/** What was read of the file, and every row that was not, with its reason. */
export function FileOutcome({ read: { filled, unmatched, remarks } }: { read: Read }): ReactElement {
  const isWhole = unmatched.length === 0 && filled > 0;
  return (
    <div role="alert">
      <Notice
        tone={isWhole ? "done" : "at_risk"}
        title={`${countOf(filled, "personne reconnue", "personnes reconnues")} dans votre fichier.`}
      >
        {unmatched.length > 0 && (
          <>
            {countOf(unmatched.length, "ligne n’a pas été lue", "lignes n’ont pas été lues")}
            {"\u00a0:"}
            <ul>
              {unmatched.map(({ numbers, name, reason }) => (
                <li key={numbers.join()}>
                  {`${numbers.length > 1 ? "Lignes" : "Ligne"} ${formatList(numbers.map(String))}, ${name}\u00a0: ${reason}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Notice>
    </div>
  );
}
