import { Fragment, type ReactElement, type ReactNode } from "react";

/** Names and values in two columns: the card of an object. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }): ReactElement {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
