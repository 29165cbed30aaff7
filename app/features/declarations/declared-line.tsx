import type { ReactElement, ReactNode } from "react";
import { statementStates } from "#app/domain/exchange-codes.ts";
import { FieldError } from "#app/ui/field-frame.tsx";
import { formatMonthName } from "#app/ui/french-dates.ts";
import { formatHours, formatHoursInColumn } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import {
  collectiveField,
  collectiveFields,
  employerField,
  hoursField,
  seenField,
  seenText,
  type CollectiveField,
  type Typed,
} from "./declaration-form.ts";
import { isEditable, type CollectiveLine, type DeclaredLine } from "./declaration-page.ts";

type LineProps<Line> = {
  line: Line;
  lastMonth: string;
  typed: Typed;
  errors: Typed;
  /** Nothing can be written any more. */
  readOnly?: boolean;
};

/** One person, or one employer without names: what is known, what there is, what to write. */
export function DeclaredLineView(props: LineProps<DeclaredLine>): ReactElement {
  const { line, lastMonth, errors, typed, readOnly = false } = props;
  const writes = isEditable(line) && !readOnly;
  const error = errors[hoursField(line)];
  return (
    <div className="hire">
      <div className="hire-row">
        <div>
          <b>{line.name}</b>
          <span className="small soft">
            {line.details.map((detail) => (
              <SmallLine key={detail}>{detail}</SmallLine>
            ))}
            {line.last !== null && (
              <SmallLine>{`${formatMonthName(lastMonth)}\u00a0: ${formatHours(line.last.hours)}`}</SmallLine>
            )}
          </span>
          <StateTag line={line} />
        </div>
        {writes ? (
          <HoursField {...props} />
        ) : (
          <p className="validated-hours">
            <b>{formatHoursInColumn(line.stored?.hours ?? 0)}</b>&nbsp;h
          </p>
        )}
      </div>
      {line.kind === "hire" && line.stored?.state === "returned" && (
        <Notice tone="at_risk" title={`À corriger\u00a0: ${formatHours(line.stored.hours)}.`}>
          {line.comment ?? "Vérifiez ce nombre."}
        </Notice>
      )}
      {line.kind === "collective" && writes && <CollectiveFigures {...props} line={line} />}
      {error !== undefined && (
        <div className="field">
          <FieldError field={fieldState(hoursField(line), error)} />
        </div>
      )}
      <input type="hidden" name={seenField(line)} value={seenText(line.stored)} />
      {typed[employerField(line)] && <input type="hidden" name={employerField(line)} value="1" />}
    </div>
  );
}

function SmallLine({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      <br />
      {children}
    </>
  );
}

function StateTag({ line: { stored } }: { line: DeclaredLine }): ReactElement | null {
  if (stored === null || stored.state === "draft") return null;
  const { label } = statementStates[stored.state];
  const tag =
    stored.state === "submitted" ? (
      <Tag tone="on_track">{label}</Tag>
    ) : stored.state === "returned" ? (
      <Tag tone="at_risk" shape="returned">
        {label}
      </Tag>
    ) : (
      <Tag>{label}</Tag>
    );
  return <p>{tag}</p>;
}

function HoursField({ line, typed, errors }: LineProps<DeclaredLine>): ReactElement {
  const name = hoursField(line);
  const field = fieldState(name, errors[name]);
  const showsZero = !typed[name];
  return (
    <div className="field">
      <label className="visually-hidden" htmlFor={field.id}>
        Heures, {line.name}
      </label>
      <div className="suffix">
        <input
          className="input num"
          id={field.id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder="0,00"
          maxLength={20}
          defaultValue={typed[name] ?? ""}
          aria-describedby={errors[name] ? field.errorId : showsZero ? field.descriptionId : undefined}
          aria-invalid={errors[name] ? true : undefined}
        />
        <span>h</span>
      </div>
      {showsZero && (
        <span className="help" id={field.descriptionId}>
          Écrivez 0 si besoin
        </span>
      )}
    </div>
  );
}

function CollectiveFigures({ line, typed, errors }: LineProps<CollectiveLine>): ReactElement {
  const names = (Object.keys(collectiveFields) as CollectiveField[]).filter((name) => name !== "hours");
  return (
    <div className="collective-row">
      {names.map((field) => {
        const name = collectiveField(line, field);
        const state = fieldState(name, errors[name]);
        return (
          <div className="field" key={field}>
            <label htmlFor={state.id}>{collectiveFields[field]}</label>
            <input
              className="input num"
              id={state.id}
              name={name}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              defaultValue={typed[name] ?? ""}
              aria-describedby={errors[name] ? state.errorId : undefined}
              aria-invalid={errors[name] ? true : undefined}
            />
            <FieldError field={state} />
          </div>
        );
      })}
    </div>
  );
}

/** The ids of a field, as `ui/field` names them. */
export function fieldState(name: string, error: string | undefined) {
  const id = name.replaceAll(".", "-");
  return {
    id,
    errorId: `${id}-error`,
    descriptionId: `${id}-help`,
    errors: error === undefined ? undefined : [error],
  };
}
