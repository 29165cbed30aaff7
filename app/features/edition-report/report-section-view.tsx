import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/section.tsx";
import { ReportBlockView } from "./report-block-view.tsx";
import type { ReportSection } from "./report-section.ts";

type ReportSectionViewProps = { section: ReportSection; own?: string | null };

/** A part of the report: its number among the eight, its sentence, its figures and tables. */
export function ReportSectionView({ section, own = null }: ReportSectionViewProps): ReactElement {
  const { id, indicator, title, sentence, blocks } = section;
  const isEmpty = blocks.length > 0 && blocks.every(({ table }) => table.rows.length === 0);
  const body = (
    <>
      {blocks.map((block) => (
        <ReportBlockView key={block.table.caption} block={block} own={own} />
      ))}
      {isEmpty && <p className="soft">Aucune donnée n’a été transmise pour cette édition.</p>}
    </>
  );
  if (indicator === null) {
    return (
      <Section title={title} id={id}>
        {body}
      </Section>
    );
  }
  return (
    <section className="indicator" aria-labelledby={id}>
      <div className="no" aria-hidden>
        {indicator}
      </div>
      <div className="body">
        <div className="section-head">
          <h2 id={id}>
            <span className="visually-hidden">Indicateur {indicator}&nbsp;: </span>
            {title}
          </h2>
          <span className="end">
            <Link to={`${paths.methods()}#indicateur-${indicator}`}>
              Définition<span className="visually-hidden"> de l’indicateur {indicator}</span>
            </Link>
          </span>
        </div>
        {sentence !== null && <p className="fact">{sentence}</p>}
        {body}
      </div>
    </section>
  );
}
