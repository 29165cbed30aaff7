import type { ReactElement, ReactNode } from "react";

type DetailsProps = { summary: ReactNode; open?: boolean; children: ReactNode };

/** What opens on demand; always open on paper. */
export function Details({ summary, open = false, children }: DetailsProps): ReactElement {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** The rows that make a number: `figure` is the number as it stands in the sentence. */
export function RowsBehind({
  figure,
  open = false,
  children,
}: {
  figure: string;
  open?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <Details summary={`Les lignes derrière ${figure}`} open={open}>
      {children}
    </Details>
  );
}
