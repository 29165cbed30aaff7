import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours, formatList } from "#app/ui/french.ts";
import { LightBadge } from "#app/ui/light-badge.tsx";
import { Ruler } from "#app/ui/ruler.tsx";
import { toneClass } from "#app/ui/tone.ts";
import { commitmentWords } from "./commitment-words.ts";
import { TodoSection } from "./todo-section.tsx";

type Line = Desk["troubled"]["lines"][number];

/** The commitments at risk or late, the most hours missing first. */
export function TroubledSection({ troubled, today }: Pick<Desk, "troubled" | "today">): ReactElement {
  const { total, lines } = troubled;
  return (
    <TodoSection
      id="engagements"
      title="Engagements en difficulté"
      total={total}
      late={lines.some(({ light }) => light === "late")}
      note="les plus grands manques d’abord"
      all={total > lines.length ? { to: paths.contracts(), label: "Voir tous les marchés" } : undefined}
    >
      <ol className="todo panel">
        {lines.map((line) => (
          <TroubledLine key={line.commitmentId} line={line} today={today} />
        ))}
      </ol>
    </TodoSection>
  );
}

function TroubledLine({ line, today }: { line: Line; today: string }): ReactElement {
  const { light, due, done, pending, expected, missing } = line;
  const name = commitmentWords(line);
  return (
    <li className={`risk ${toneClass[light]}`}>
      <div>
        <LightBadge light={light} />
        <br />
        <Link className="what" to={paths.contract(line.reference)}>
          {name}
        </Link>
        <span className="why">{contextOf(line, today)}</span>
      </div>
      <div className="risk-gauge">
        <Ruler name={name} light={light} due={due} validated={done} pending={pending} expected={expected} />
        <span className="why">{`${formatHours(done)} sur ${formatHours(due)}`}</span>
      </div>
      <div className={`risk-num ${toneClass[light]}`}>
        <b>{formatHours(missing)}</b>
        <span className="why">{missing < 200 ? "manque" : "manquent"}</span>
      </div>
    </li>
  );
}

function contextOf({ authorityName, contractors, rule, endsOn }: Line, today: string): string {
  const ends = endsOn === null ? [] : [`${endsOn < today ? "fini le" : "jusqu’au"} ${formatDay(endsOn)}`];
  const tied = rule === "fixed" ? [] : ["obligation liée aux commandes"];
  const companies = contractors.length === 0 ? [] : [formatList(contractors.slice(0, 3))];
  return [authorityName, ...companies, ...tied, ...ends].join(" · ");
}
