import type { ReactElement } from "react";
import { mechanismCodes, mechanisms } from "#app/domain/mechanism.ts";
import { longestReason } from "#app/features/studies/decision-words.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { MechanismLine } from "./mechanism-line.ts";

/** What is in the fields of a lot, and what the server said of them. */
export type TypedDecision = { decision: string; reason: string; error: string | null };

type Props = { index: number; line: MechanismLine; typed: TypedDecision };

/** What the buyer decides for a lot, and why: needed for « aucune ». */
export function DecisionFields({ index, line, typed }: Props): ReactElement {
  const name = `lots[${String(index)}]`;
  const id = `lot-${line.id}`;
  const errorId = `${id}-error`;
  return (
    <div className="field decision">
      <input type="hidden" name={`${name}.id`} value={line.id} />
      <label
        className="visually-hidden"
        htmlFor={`${id}-decision`}
      >{`Dispositif du lot ${line.number}`}</label>
      <select className="input" id={`${id}-decision`} name={`${name}.decision`} defaultValue={typed.decision}>
        <option value="">Pas encore décidé</option>
        {mechanismCodes.map((code) => (
          <option key={code} value={code}>
            {mechanisms[code].label}
          </option>
        ))}
        <option value="none">Aucune, avec sa raison</option>
      </select>
      <label className="small soft" htmlFor={`${id}-reason`}>
        Raison
        <span className="visually-hidden">{` du lot ${line.number}`}</span>
      </label>
      <input
        className="input"
        id={`${id}-reason`}
        name={`${name}.reason`}
        defaultValue={typed.reason}
        maxLength={longestReason}
        {...(typed.error === null ? {} : { "aria-invalid": true, "aria-describedby": errorId })}
      />
      {typed.error !== null && (
        <span className="error" id={errorId}>
          <Icon name="alert" />
          {typed.error}
        </span>
      )}
    </div>
  );
}
