import { getInputProps, getSelectProps } from "@conform-to/react";
import type { ComponentProps, ReactElement } from "react";
import { objectiveRules } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Field } from "#app/ui/field.tsx";
import { inSentence } from "#app/ui/french.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { CriteriaField } from "./criteria-field.tsx";
import type { CommitmentField } from "./field-sets.ts";
import { PenaltyFields } from "./penalty-fields.tsx";
import { useLive } from "#app/ui/use-live.ts";

type CommitmentFieldsProps = {
  commitment: CommitmentField;
  lotName: string;
  /** From 1, when the lot carries several. */
  position?: number;
  remove: ComponentProps<"button">;
};

/** One mechanism on a lot: what is owed and when. */
export function CommitmentFields({
  commitment,
  lotName,
  position,
  remove,
}: CommitmentFieldsProps): ReactElement {
  const fields = commitment.getFieldset();
  const { key, ...hiddenId } = getInputProps(fields.id, { type: "hidden" });
  return (
    <fieldset className="stack">
      <legend className="visually-hidden">{`${lotName}, dispositif ${position ?? ""}`.trim()}</legend>
      {position !== undefined && <h4>{`Dispositif ${position}`}</h4>}
      <input key={key} {...hiddenId} />
      <div className="halves">
        <SelectField
          label="Dispositif"
          field={fields.mechanism}
          select={getSelectProps(fields.mechanism)}
          options={Object.entries(mechanisms).map(([value, { label }]) => ({ value, label }))}
          empty="À choisir"
        />
        <SelectField
          label="Calcul de l’objectif"
          field={fields.rule}
          select={getSelectProps(fields.rule)}
          options={Object.entries(objectiveRules).map(([value, { label }]) => ({ value, label }))}
        />
      </div>
      <SideBySide>
        <TermFields fields={fields} />
        <Field
          label="Début"
          optional
          help="S’il n’est pas celui du marché."
          field={fields.startsOn}
          input={getInputProps(fields.startsOn, { type: "date" })}
        />
        <Field
          label="Fin"
          optional
          help="Si elle n’est pas celle du marché."
          field={fields.endsOn}
          input={getInputProps(fields.endsOn, { type: "date" })}
        />
      </SideBySide>
      <PenaltyAndCriteria fields={fields} />
      <div className="actions">
        <Button size="small" variant="quiet" {...remove}>
          {position === undefined ? "Retirer ce dispositif" : `Retirer le dispositif ${position}`}
          <span className="visually-hidden">{` du ${inSentence(lotName)}`}</span>
        </Button>
      </div>
    </fieldset>
  );
}

type Fields = { fields: ReturnType<CommitmentField["getFieldset"]> };

/** The terms of the rule chosen; all of them without script, which cannot know the choice. */
function TermFields({ fields }: Fields): ReactElement {
  const live = useLive();
  const rule = fields.rule.value ?? "fixed";
  const shows = (code: keyof typeof objectiveRules): boolean => !live || rule === code;
  return (
    <>
      {shows("fixed") && (
        <Field
          label="Heures dues"
          numeric
          suffix="h"
          help={live ? "Telles qu’écrites au cahier des charges." : "Pour un objectif fixe."}
          field={fields.hours}
          input={getInputProps(fields.hours, { type: "text" })}
        />
      )}
      {shows("per_amount") && (
        <>
          <Field
            label="Montant commandé pour une heure"
            numeric
            suffix="€"
            help={
              live
                ? "Par exemple 2 000\u00a0€ pour 1 heure."
                : "Pour un objectif selon les montants commandés."
            }
            field={fields.amountPerHour}
            input={getInputProps(fields.amountPerHour, { type: "text" })}
          />
          <Field
            label="Au-delà de"
            optional
            numeric
            suffix="€"
            help="Montant commandé avant lequel rien n’est dû."
            field={fields.threshold}
            input={getInputProps(fields.threshold, { type: "text" })}
          />
        </>
      )}
      {shows("share_of_hours") && (
        <Field
          label="Part des heures travaillées du lot"
          numeric
          help={live ? "Par exemple 5 %." : "Pour une part des heures travaillées, par exemple 5 %."}
          field={fields.share}
          input={getInputProps(fields.share, { type: "text" })}
        />
      )}
    </>
  );
}

function PenaltyAndCriteria({ fields }: Fields): ReactElement {
  const wrong = [fields.penaltyPerHour, fields.penaltyPerDay, fields.criteria].some(
    (field) => field.errors !== undefined,
  );
  return (
    <Details summary="Pénalités et critères propres au marché" open={wrong}>
      <div className="stack">
        <PenaltyFields fields={fields} />
        <CriteriaField
          label="Critères d’éligibilité du marché"
          help="Sans choix, tous ceux du référentiel."
          field={fields.criteria}
        />
      </div>
    </Details>
  );
}
