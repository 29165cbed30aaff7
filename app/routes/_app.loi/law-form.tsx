import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { buyerKinds, contractCategories } from "#app/domain/exchange-codes.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { FieldState } from "#app/ui/field-frame.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { LawField, LawSearch } from "./law-search.ts";

const labels: Record<LawField, string> = {
  acheteur: "Qui achète",
  categorie: "Ce qui est acheté",
  valeur: "Valeur estimée HT",
  consultation: "Jour de la consultation",
};

/** Four questions in the address: works without script, can be kept and sent. */
export function LawForm({ search }: { search: LawSearch }): ReactElement {
  const { typed, errors } = search;
  const field = (name: LawField): FieldState => ({
    id: name,
    errorId: `${name}-erreur`,
    descriptionId: `${name}-aide`,
    errors: errors[name],
  });
  /** A field is made anew when the address changes, so that it shows what the address says. */
  const said = (name: LawField) => ({ key: typed[name], id: name, name, defaultValue: typed[name] });
  const isRefused = Object.keys(errors).length > 0;
  return (
    <Form
      method="get"
      action={`${paths.law()}#reponse`}
      className="panel panel-pad stack"
      aria-label="Votre marché"
    >
      <ErrorSummary
        form={{ status: isRefused ? "error" : undefined, errorId: "loi-erreurs" }}
        fields={(Object.keys(labels) as LawField[]).map((name) => ({
          label: labels[name],
          field: field(name),
        }))}
      />
      <SelectField
        label={labels.acheteur}
        field={field("acheteur")}
        select={said("acheteur")}
        options={optionsOf(buyerKinds)}
        empty="Je ne sais pas"
        help="Collectivité&nbsp;: commune, intercommunalité, Département, établissement local. Entité adjudicatrice&nbsp;: eau, énergie, transports."
      />
      <SelectField
        label={labels.categorie}
        field={field("categorie")}
        select={said("categorie")}
        options={optionsOf(contractCategories)}
        empty="Je ne sais pas"
      />
      <Field
        label={labels.valeur}
        field={field("valeur")}
        input={{ ...said("valeur"), type: "text" }}
        numeric
        suffix="€"
        help="Du besoin entier, tous les lots, toute la durée, reconductions comprises."
      />
      <Field
        label={labels.consultation}
        field={field("consultation")}
        input={{ ...said("consultation"), type: isRefused ? "text" : "date" }}
        help="Le jour où la publicité est envoyée, ou la consultation lancée."
      />
      <div className="actions">
        <Button variant="primary">Voir ce que la loi demande</Button>
      </div>
    </Form>
  );
}

function optionsOf(table: Record<string, { label: string }>) {
  return Object.entries(table).map(([value, { label }]) => ({ value, label }));
}
