import { Form, useNavigation } from "@remix-run/react";
import { useState, type ReactElement } from "react";
import type { Matching } from "#app/features/import-assistant/matching.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { MatchTable } from "./match-table.tsx";
import { NamesSection } from "./names-section.tsx";
import { ReadingChoices } from "./reading-choices.tsx";

type MatchFormProps = {
  id: string;
  matching: Matching;
  names: ReadonlyArray<{ name: string; siret: string }>;
  /** By field, of the form just refused. */
  errors: Readonly<Partial<Record<string, string>>> | undefined;
  typed: Readonly<Record<string, string>> | undefined;
};

/** Which of their columns says each of ours, then how rows are read. */
export function MatchForm({ id, matching, names, errors, typed }: MatchFormProps): ReactElement {
  const [dirty, setDirty] = useState(false);
  useUnsavedWarning(dirty);
  const sending = useNavigation().state === "submitting";
  const { sheet, headerRow, shape, groups } = matching;
  const search = new URLSearchParams({ feuille: sheet, ligne: String(headerRow), forme: shape });
  const fields = groups.flatMap((group) => group.fields);
  const summary = Object.entries(errors ?? {}).map(([name, message]) => ({
    label: fields.find((field) => field.id === name)?.label ?? otherLabels[name] ?? nameLabel(name, names),
    field: { id: name, errorId: "", descriptionId: "", errors: message === undefined ? [] : [message] },
  }));
  return (
    <Form
      method="post"
      action={`${paths.importMatching(id)}?${search.toString()}`}
      className="stack"
      onChange={() => {
        setDirty(true);
      }}
      onSubmit={() => {
        setDirty(false);
      }}
    >
      <ErrorSummary
        form={{ status: errors === undefined ? undefined : "error", errorId: "erreurs" }}
        fields={summary}
      />
      {matching.savedAt !== null && (
        <Notice title={`Repris de votre import du ${formatInstant(matching.savedAt)}.`}>
          Vérifiez, corrigez si ce tableau a changé.
        </Notice>
      )}
      {names.length > 0 && <NamesSection names={names} errors={errors} />}
      {groups.map(({ group, label, fields: own }) => {
        const isShown = (field: (typeof own)[number]): boolean =>
          field.need !== null || field.select !== "" || field.text !== "" || errors?.[field.id] !== undefined;
        const [first, rest] = [own.filter(isShown), own.filter((field) => !isShown(field))];
        const table = { columns: matching.columns, errors, typed };
        return (
          <Section key={group} title={label}>
            {first.length > 0 && <MatchTable caption={label} fields={first} {...table} />}
            {rest.length > 0 && (
              <Details summary={countOf(rest.length, "autre colonne possible", "autres colonnes possibles")}>
                <MatchTable caption={`${label}, autres colonnes`} fields={rest} {...table} />
              </Details>
            )}
          </Section>
        );
      })}
      <ReadingChoices matching={matching} errors={errors} typed={typed} />
      <div className="actions">
        <Button variant="primary" disabled={sending}>
          {sending ? "Lecture en cours…" : "Voir l’aperçu"}
        </Button>
        <Button variant="quiet" name="intent" value="abandon" formNoValidate>
          Abandonner et effacer le fichier
        </Button>
      </div>
    </Form>
  );
}

/** « SIRET de Bâti Alpes » for `siret-0`. */
function nameLabel(field: string, names: MatchFormProps["names"]): string {
  const name = names[Number(field.replace("siret-", ""))]?.name;
  return name === undefined ? "SIRET" : `SIRET de «\u00a0${name}\u00a0»`;
}

const otherLabels: Readonly<Record<string, string>> = { annee: "Année des mois", forme: "Chaque ligne est" };
