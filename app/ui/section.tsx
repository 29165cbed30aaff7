import { useId, type ReactElement, type ReactNode } from "react";

type SectionProps = {
  title: ReactNode;
  /** Anchor for jump links; made up when not given. */
  id?: string;
  /** A soft remark beside the title. */
  note?: ReactNode;
  /** Links at the right of the title. */
  end?: ReactNode;
  /** On a white sheet of its own. */
  panel?: boolean;
  children: ReactNode;
};

/** A titled part of a page, known to assistive technology by its title. */
export function Section({ title, id, note, end, panel = false, children }: SectionProps): ReactElement {
  const ownId = useId();
  const titleId = id ?? ownId;
  return (
    <section className={panel ? "panel panel-pad section" : "section"} aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {note !== undefined && <span className="soft small">{note}</span>}
        {end !== undefined && <span className="end">{end}</span>}
      </div>
      {children}
    </section>
  );
}
