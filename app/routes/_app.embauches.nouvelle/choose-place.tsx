import { Form, useSearchParams } from "@remix-run/react";
import { useId, type ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { HireSteps } from "./read-steps.server.ts";

type Places = Extract<HireSteps, { step: "place" }>["places"];

/** On which commitment of the open contracts: a GET form, no script. */
export function ChoosePlace({ places }: { places: Places }): ReactElement {
  const [params] = useSearchParams();
  const id = useId();
  const kept = [...params].filter(([name]) => name !== "engagement");
  if (places.length === 0) {
    return (
      <EmptyState
        kind="never"
        title="Aucun engagement ouvert"
        actions={<LinkButton to={paths.contracts()}>Voir les marchés</LinkButton>}
      >
        Une embauche se note sur un marché ni clos ni annulé, dont un lot porte un dispositif.
      </EmptyState>
    );
  }
  return (
    <Form className="stack">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="panel panel-pad stack">
        <div className="field">
          <label htmlFor={id}>Marché, lot et dispositif</label>
          <select className="input" id={id} name="engagement" required defaultValue="">
            <option value="">Choisissez</option>
            {places.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
      <div className="actions">
        <Button variant="primary">Continuer</Button>
      </div>
    </Form>
  );
}
