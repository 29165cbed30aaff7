import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { LightShape } from "#app/ui/light-shape.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { toneClass } from "#app/ui/tone.ts";
import type { LawStatement } from "./law-statement.ts";

/** What the law says, statement by statement: its light, the sentence, the text it comes from. */
export function LawList({ statements }: { statements: readonly LawStatement[] }): ReactElement {
  return (
    <ul className="law">
      {statements.map((statement) => (
        <li key={statement.key}>
          <StatementTitle {...statement} />
          <span>{statement.sentence}</span>
          {statement.act !== null && (
            <span>
              <Link to={statement.act.to}>{statement.act.label}</Link>
            </span>
          )}
          <span className="src">
            {statement.source} {statement.toCheck && <Tag tone="at_risk">à vérifier</Tag>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function StatementTitle({ tone, title }: Pick<LawStatement, "tone" | "title">): ReactElement {
  if (tone === null) return <b>{title}</b>;
  return (
    <span className={`light ${toneClass[tone]}`}>
      <LightShape name={tone} />
      {title}
    </span>
  );
}

/** « Ce que demande la loi », beside what is sized. */
export function LawPanel({ statements }: { statements: readonly LawStatement[] }): ReactElement {
  return (
    <section className="section" aria-labelledby="loi">
      <h2 id="loi">Ce que demande la loi</h2>
      <div className="panel panel-pad">
        <LawList statements={statements} />
      </div>
    </section>
  );
}
