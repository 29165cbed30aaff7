import type { ReactElement } from "react";
import { previousMonth } from "#app/domain/calendar.ts";
import { gridFields, gridIntents } from "#app/features/hours-grid/grid-form.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { formatMonthName } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import { gridFormId } from "./grid-form-section.tsx";
import type { GridPage } from "./read-page.server.ts";

/** The acts of the page, « Valider 3 lignes » last. */
export function GridActions({ page }: { page: GridPage }): ReactElement {
  const { months, current, counts, reference, groups } = page;
  const send = { form: gridFormId, name: gridFields.intent };
  const canCopy = months.indexOf(current) > 0 && groups.length > 0;
  return (
    <>
      {/* The first button of a form is the one Enter presses: without script, it must save. */}
      <button className="visually-hidden" tabIndex={-1} aria-hidden {...send} value={gridIntents.save}>
        Enregistrer
      </button>
      <LinkButton icon="plus" to={paths.collectiveHours(reference)}>
        Relevé collectif
      </LinkButton>
      {canCopy && (
        <Button icon="copy" {...send} value={gridIntents.copy}>
          {`Copier ${formatMonthName(previousMonth(current))}`}
        </Button>
      )}
      {counts.clear > 0 && (
        <Button variant="primary" icon="check" {...send} value={gridIntents.validate}>
          {counts.clear === 1 ? "Valider 1 ligne" : `Valider ${formatNumber(counts.clear)} lignes`}
        </Button>
      )}
    </>
  );
}
