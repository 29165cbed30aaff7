import type { ReactElement } from "react";
import type { ComparedLine } from "#app/domain/line-difference.ts";

/** Two texts in one: what leaves is struck, what comes is underlined; each is said aloud too. */
export function LineDifference({ lines }: { lines: readonly ComparedLine[] }): ReactElement {
  const written = lines.filter(({ text }) => text.trim() !== "");
  const onlyBlanks = written.every(({ kind }) => kind === "same");
  return (
    <div className="line-difference">
      {(onlyBlanks ? lines : written).map(({ kind, text }, index) => (
        <p key={index}>
          {kind === "same" && (text === "" ? "\u00a0" : text)}
          {kind === "removed" && (
            <del>
              <span className="visually-hidden">Retiré&nbsp;: </span>
              {text === "" ? "(ligne vide)" : text}
            </del>
          )}
          {kind === "added" && (
            <ins>
              <span className="visually-hidden">Ajouté&nbsp;: </span>
              {text === "" ? "(ligne vide)" : text}
            </ins>
          )}
        </p>
      ))}
    </div>
  );
}
