import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

const sound = { id: "obj", errorId: "obj-err", descriptionId: "obj-aide" };
const refused = { ...sound, errors: ["Écrivez un nombre d’heures, par exemple 1 480."] };

describe("a field", () => {
  test("is tied to its label and its help", () => {
    const html = renderToStaticMarkup(
      <Field label="Objectif" help="Heures dues." field={sound} input={{ id: "obj", name: "objective" }} />,
    );
    expect(html).toContain('<label for="obj">Objectif</label>');
    expect(html).toContain('aria-describedby="obj-aide"');
    expect(html).not.toContain("aria-invalid");
  });

  test("refused, is tied to its error too and keeps what was typed", () => {
    const html = renderToStaticMarkup(
      <Field
        label="Objectif"
        help="Heures dues."
        field={refused}
        input={{ id: "obj", defaultValue: "beaucoup" }}
        numeric
        suffix="h"
      />,
    );
    expect(html).toContain('aria-describedby="obj-aide obj-err" aria-invalid="true"');
    expect(html).toContain('value="beaucoup"');
    expect(html).toContain('inputMode="decimal"');
    expect(html).toContain("<span>h</span>");
    expect(html).toContain('<span class="error" id="obj-err">');
  });

  test("that may stay empty says so", () => {
    const html = renderToStaticMarkup(<Field label="Note" optional field={sound} input={{ id: "obj" }} />);
    expect(html).toContain("(facultatif)");
  });

  test("of choices may group them", () => {
    const html = renderToStaticMarkup(
      <SelectField
        label="Dispositif"
        field={sound}
        select={{ id: "obj" }}
        empty="Choisissez"
        options={[
          { value: "clause", label: "Clause" },
          { label: "Réservés", options: [{ value: "iae", label: "Réservé IAE" }] },
        ]}
      />,
    );
    expect(html).toContain('<option value="">Choisissez</option><option value="clause">Clause</option>');
    expect(html).toContain('<optgroup label="Réservés"><option value="iae">');
  });

  test("of yes or no has its words in its target", () => {
    const html = renderToStaticMarkup(
      <CheckboxField label="Preuve vue" field={sound} input={{ id: "obj", type: "checkbox" }} />,
    );
    expect(html).toContain('<label class="check"><input id="obj" type="checkbox"/>Preuve vue</label>');
  });
});

describe("the summary of a refused form", () => {
  const form = { status: "error", errors: undefined, errorId: "form-error" } as const;

  test("counts the fields and leads to each", () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        form={form}
        fields={[
          { label: "Objectif", field: refused },
          { label: "Fin", field: { ...sound, id: "fin" } },
        ]}
      />,
    );
    expect(html).toContain("1\u00a0champ à corriger");
    expect(html).toContain(
      '<a href="#obj">Objectif\u00a0: écrivez un nombre d’heures, par exemple 1 480.</a>',
    );
    expect(html).not.toContain("#fin");
  });

  test("tells what concerns the whole form", () => {
    const html = renderToStaticMarkup(
      <ErrorSummary form={{ ...form, errors: ["Ce marché est clos."] }} fields={[]} />,
    );
    expect(html).toContain("Ce marché est clos.");
  });

  test("is not there before the form is refused", () => {
    const html = renderToStaticMarkup(
      <ErrorSummary form={{ ...form, status: undefined }} fields={[{ label: "Objectif", field: refused }]} />,
    );
    expect(html).toBe("");
  });
});
