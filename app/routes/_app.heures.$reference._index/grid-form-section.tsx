import { Form } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from "react";
import { gridFields, gridIntents } from "#app/features/hours-grid/grid-form.ts";
import type { GridReply } from "#app/features/hours-grid/grid-reply.ts";
import { createGridStore } from "#app/features/hours-grid/grid-store.ts";
import type { PastePlan } from "#app/features/hours-grid/paste.ts";
import { Button } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { copyOf } from "./copy-month.ts";
import { GridNotes } from "./grid-notes.tsx";
import { GridStates } from "./grid-states.tsx";
import { GridTable } from "./grid-table.tsx";
import { PastePreview } from "./paste-preview.tsx";
import type { GridPage } from "./read-page.server.ts";
import { useLeavingGrid } from "./use-leaving-grid.ts";
import { cellAt, useSheet } from "./use-sheet.ts";

/** The name by which buttons outside the form send it. */
export const gridFormId = "grille";

type GridFormSectionProps = { page: GridPage; reply: GridReply | undefined };

/** The grid as one form: plain fields and buttons without script, a sheet with it. */
export function GridFormSection({ page, reply }: GridFormSectionProps): ReactElement {
  const { groups, months, current, reference, readOnly } = page;
  const rows = groups.flatMap((group) => group.rows);
  const tableRef = useRef<HTMLTableElement>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const [store] = useState(() => createGridStore(rows, reply?.typed ?? {}));
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    store.load(groups.flatMap((group) => group.rows));
  }, [store, groups]);
  useEffect(() => {
    // Where the grid is wider than its frame, the month one works on is in sight.
    const head = tableRef.current?.querySelector<HTMLElement>(".current-col");
    const frame = tableRef.current?.parentElement;
    if (head && frame) frame.scrollLeft = head.offsetLeft + head.offsetWidth - frame.clientWidth;
  }, []);
  const count = useSyncExternalStore(store.subscribe, store.count, store.count);
  useLeavingGrid(count > 0);
  const onPaste = useCallback((next: PastePlan) => {
    setPlan(next);
  }, []);
  useSheet(tableRef, { store, rows: rows.length, columns: months.length, onPaste });
  const fill = (cells: PastePlan["fills"]): number => {
    const table = tableRef.current;
    if (!table) return 0;
    return cells.filter(({ text, ...spot }) => {
      const input = cellAt(table, spot);
      if (!(input instanceof HTMLInputElement)) return false;
      input.value = text;
      store.type(input.dataset.key ?? "", text);
      return true;
    }).length;
  };
  const leavePaste = (filled: string): void => {
    if (plan && tableRef.current) cellAt(tableRef.current, plan.from)?.focus();
    setPlan(null);
    setSaid(filled);
  };
  useEffect(() => {
    const form = formRef.current;
    const copy = (event: SubmitEvent): void => {
      const button = event.submitter;
      if (!(button instanceof HTMLButtonElement) || button.value !== gridIntents.copy) return;
      event.preventDefault();
      event.stopPropagation();
      const filled = fill(
        copyOf(
          groups.flatMap((group) => group.rows),
          months,
          current,
          store,
        ),
      );
      setSaid(
        filled === 0
          ? "Aucune cellule vide à remplir."
          : `${countOf(filled, "cellule remplie", "cellules remplies")}, à enregistrer.`,
      );
    };
    // Before React hears it: with script, last month is copied here and nothing is sent.
    form?.addEventListener("submit", copy, { capture: true });
    return () => form?.removeEventListener("submit", copy, { capture: true });
  });
  return (
    <Form
      id={gridFormId}
      method="post"
      className="section"
      aria-labelledby="s-grille"
      preventScrollReset
      ref={formRef}
    >
      <div className="section-head">
        <h2 id="s-grille">Grille</h2>
        <span className="soft small">
          Flèches et Entrée pour se déplacer, coller depuis un tableur, centièmes gardés (35&nbsp;h par
          semaine = 151,67&nbsp;h).
        </span>
        <a className="end skip-grid" href="#enregistrer">
          Passer la grille
        </a>
      </div>
      {reply && <GridNotes reply={reply} rows={rows} />}
      {plan && (
        <PastePreview
          plan={plan}
          names={rows.map(({ name }) => name)}
          months={months}
          onFill={() => {
            const filled = fill(plan.fills);
            leavePaste(`${countOf(filled, "cellule remplie", "cellules remplies")}, à enregistrer.`);
          }}
          onDrop={() => {
            leavePaste("Rien n’est collé.");
          }}
        />
      )}
      <GridTable
        tableRef={tableRef}
        store={store}
        reference={reference}
        months={months}
        current={current}
        groups={groups}
        notes={reply?.notes ?? []}
        seen={reply?.seen ?? {}}
        readOnly={readOnly}
      />
      {!readOnly && (
        <div className={count === 0 ? "grid-save" : "grid-save dirty"} id="enregistrer" tabIndex={-1}>
          <Button variant="primary" name={gridFields.intent} value={gridIntents.save}>
            {count === 0 ? "Enregistrer" : `Enregistrer ${countOf(count, "cellule")}`}
          </Button>
          <Button name={gridFields.intent} value={gridIntents.check}>
            Vérifier
          </Button>
          <span className="soft small" role="status">
            {said}
          </span>
        </div>
      )}
      <GridStates />
    </Form>
  );
}
