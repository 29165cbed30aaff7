import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { AskedWords } from "#app/features/contract-life/asked-words.ts";
import { Tag } from "#app/ui/tag.tsx";

/** What the next step asks for: what is there, what is missing, and the acts that supply it. */
export function AskedList({ asked }: { asked: readonly AskedWords[] }): ReactElement {
  return (
    <ul className="todo tight panel">
      {asked.map((item) => (
        <li key={item.key}>
          <div>
            {item.label}
            {item.detail !== null && <span className="why">{item.detail}</span>}
            {item.links.length > 0 && (
              <span className="why">
                {item.links.map(({ label, to }, index) => (
                  <span key={label}>
                    {index > 0 && ", "}
                    <Link to={to}>{label}</Link>
                  </span>
                ))}
              </span>
            )}
          </div>
          <span className="do">
            <StateTag item={item} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function StateTag({ item }: { item: AskedWords }): ReactElement {
  if (item.state === "done") return <Tag tone="done">Noté</Tag>;
  if (item.inForm) return <Tag>À écrire ci-dessous</Tag>;
  return item.mandatory ? <Tag tone="late">Il manque, obligatoire</Tag> : <Tag tone="at_risk">Il manque</Tag>;
}
