import type { ReactElement } from "react";
import type { ClauseBlock } from "#app/domain/clause-kit/clause-text.ts";

/** The paragraphs and lists of a text; what is still to complete in it stands out. */
export function ClauseBody({ blocks }: { blocks: readonly ClauseBlock[] }): ReactElement {
  return (
    <div className="prose">
      {blocks.map((block, index) =>
        block.kind === "paragraph" ? (
          <p key={index}>
            <Marked text={block.text} />
          </p>
        ) : (
          <ul key={index}>
            {block.items.map((item, line) => (
              <li key={line}>
                <Marked text={item} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function Marked({ text }: { text: string }): ReactElement {
  return (
    <>
      {text
        .split(/(\[à compléter[^\]]*\])/)
        .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
    </>
  );
}
