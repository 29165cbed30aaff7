import { useState, type ReactElement } from "react";
import type { MatchedField, Matching } from "#app/features/import-assistant/matching.server.ts";
import { FieldError } from "#app/ui/field-frame.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

type MatchTableProps = {
  caption: string;
  fields: readonly MatchedField[];
  columns: Matching["columns"];
  errors: Readonly<Partial<Record<string, string>>> | undefined;
  typed: Readonly<Record<string, string>> | undefined;
};

/** Ours on the left, theirs on the right, with what the first rows hold. */
export function MatchTable({ caption, fields, columns, errors, typed }: MatchTableProps): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Ici</ColumnHead>
        <ColumnHead>Dans votre tableau</ColumnHead>
        <ColumnHead>Ou la même valeur partout</ColumnHead>
        <ColumnHead>Premières valeurs</ColumnHead>
      </TableHead>
      <TableBody>
        {fields.map((field) => (
          <MatchRow
            key={field.id}
            field={field}
            columns={columns}
            error={errors?.[field.id]}
            select={typed?.[`f.${field.id}`] ?? field.select}
            text={typed?.[`k.${field.id}`] ?? field.text}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type MatchRowProps = {
  field: MatchedField;
  columns: Matching["columns"];
  error: string | undefined;
  select: string;
  text: string;
};

function MatchRow({ field, columns, error, select, text }: MatchRowProps): ReactElement {
  const { id, label, need, choices, takesConstant } = field;
  const [chosen, setChosen] = useState(select);
  const samples = columns.find(({ position }) => `c${position}` === chosen)?.samples ?? [];
  const errorId = `${id}-erreur`;
  const invalid = error === undefined ? {} : { "aria-invalid": true, "aria-describedby": errorId };
  return (
    <Row late={error !== undefined}>
      <RowHead>
        <label htmlFor={id}>{label}</label>
        {need !== null && (
          <Sub>{need === "needed" ? "obligatoire" : "obligatoire, ou un champ équivalent"}</Sub>
        )}
      </RowHead>
      <Cell label="Dans votre tableau">
        <select
          className="input"
          id={id}
          name={`f.${id}`}
          defaultValue={select}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
          {...invalid}
        >
          <option value="">Aucune colonne</option>
          <optgroup label="Vos colonnes">
            {columns.map(({ position, word }) => (
              <option key={position} value={`c${position}`}>
                {word}
              </option>
            ))}
          </optgroup>
          {choices !== null && (
            <optgroup label="La même valeur partout">
              {choices.map(({ value, label: words }) => (
                <option key={value} value={`v:${value}`}>
                  {words}
                </option>
              ))}
            </optgroup>
          )}
          {id === "marche" && <option value="@">Le nom de la feuille</option>}
        </select>
        <FieldError
          field={{ id, errorId, descriptionId: "", errors: error === undefined ? undefined : [error] }}
        />
      </Cell>
      <Cell label="Ou la même valeur partout" nothing={choices !== null || !takesConstant}>
        {choices === null && takesConstant && (
          <input
            className="input"
            name={`k.${id}`}
            defaultValue={text}
            maxLength={200}
            aria-label={`${label}, la même valeur partout`}
            autoComplete="off"
          />
        )}
      </Cell>
      <Cell label="Premières valeurs" nothing={samples.length === 0}>
        <span className="small soft">{samples.join(" · ")}</span>
      </Cell>
    </Row>
  );
}
