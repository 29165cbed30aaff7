import type { ReactElement } from "react";

const five = [1, 2, 3, 4, 5];

/** How well a lot suits a structure, in blocks of five. */
export function MatchScore({ blocks }: { blocks: number }): ReactElement {
  return (
    <span className="score" role="img" aria-label={`Convient à ${String(blocks)} sur 5`}>
      {five.map((block) => (
        <i key={block} className={block <= blocks ? "on" : undefined} />
      ))}
      {`\u00a0${String(blocks)}/5`}
    </span>
  );
}
