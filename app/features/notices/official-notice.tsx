import type { ReactElement } from "react";
import type { NoticeLine } from "./notice-line.ts";
import { sourceWords } from "./notice-words.ts";

/** Where the notice comes from, with the page of the journal: another site. */
export function OfficialNotice({ notice }: { notice: NoticeLine }): ReactElement {
  return (
    <p className="soft small">
      {`${sourceWords(notice)}. `}
      {notice.url !== null && (
        <a href={notice.url} rel="noopener noreferrer">
          Lire l’avis sur le BOAMP
          <span className="visually-hidden">{` (autre site)\u00a0: ${notice.title}`}</span>
        </a>
      )}
    </p>
  );
}
