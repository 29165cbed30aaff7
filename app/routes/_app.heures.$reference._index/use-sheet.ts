import { useEffect, type RefObject } from "react";
import { gridIntents } from "#app/features/hours-grid/grid-form.ts";
import type { GridStore } from "#app/features/hours-grid/grid-store.ts";
import { spotAfter, type Move, type Spot } from "#app/features/hours-grid/moves.ts";
import { parseBlock, planPaste, type PastePlan } from "#app/features/hours-grid/paste.ts";

type Sheet = { store: GridStore; rows: number; columns: number; onPaste: (plan: PastePlan) => void };

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "home",
  End: "end",
};

/** The cell of the grid at a spot, when it takes the focus: a field, or the link of a closed month. */
export function cellAt(table: HTMLElement, { row, column }: Spot): HTMLElement | null {
  return table.querySelector(`[data-row="${row}"][data-column="${column}"]`);
}

/**
 * The keys of a spreadsheet, on plain fields: arrows and Enter move, typing replaces, F2 or a second click edits inside,
 * Escape puts the cell back, a block is pasted from the cell. Without script the fields are fields.
 */
export function useSheet(
  tableRef: RefObject<HTMLTableElement>,
  { store, rows, columns, onPaste }: Sheet,
): void {
  useEffect(() => {
    const table = tableRef.current;
    if (!table) return;
    const stop = new AbortController();
    const { signal } = stop;
    const move = (from: Spot, way: Move): void => {
      const takesFocus = (spot: Spot): boolean => cellAt(table, spot) !== null;
      const next = spotAfter(from, way, { rows, columns, takesFocus });
      if (next) cellAt(table, next)?.focus();
    };
    let clicked: HTMLInputElement | null = null;
    table.addEventListener(
      "focusin",
      ({ target }) => {
        const input = fieldOf(target);
        if (!input) return;
        delete input.dataset.editing;
        input.select();
      },
      { signal },
    );
    table.addEventListener(
      "mousedown",
      ({ target }) => {
        clicked = document.activeElement === target ? null : fieldOf(target);
      },
      { signal },
    );
    table.addEventListener(
      "mouseup",
      (event) => {
        const input = fieldOf(event.target);
        // The first click takes the cell whole; the next ones place the caret.
        if (input && input === clicked) event.preventDefault();
        else if (input) input.dataset.editing = "true";
      },
      { signal },
    );
    table.addEventListener(
      "input",
      ({ target }) => {
        const input = fieldOf(target);
        if (input) store.type(keyOf(input), input.value);
      },
      { signal },
    );
    table.addEventListener(
      "keydown",
      (event) => {
        const spot = spotOf(event.target);
        if (!spot || event.altKey || event.isComposing) return;
        pressed(event, { input: fieldOf(event.target), spot, store, move });
      },
      { signal },
    );
    table.addEventListener(
      "paste",
      (event) => {
        const spot = spotOf(event.target);
        const block = parseBlock(event.clipboardData?.getData("text/plain") ?? "");
        const isOne = block.length === 1 && block[0]?.length === 1;
        if (!spot || isOne) return;
        event.preventDefault();
        onPaste(
          planPaste(block, spot, (at) =>
            at.row >= rows || at.column >= columns ? undefined : fieldOf(cellAt(table, at)) !== null,
          ),
        );
      },
      { signal },
    );
    return () => {
      stop.abort();
    };
  }, [tableRef, store, rows, columns, onPaste]);
}

type Pressed = {
  input: HTMLInputElement | null;
  spot: Spot;
  store: GridStore;
  move: (from: Spot, way: Move) => void;
};

function pressed(event: KeyboardEvent, { input, spot, store, move }: Pressed): void {
  const editing = input?.dataset.editing === "true";
  if (event.key === "Enter" && input) {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) save(input.form);
    else move(spot, event.shiftKey ? "up" : "down");
    return;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === "Escape" && input) {
    putBack(input, store);
    return;
  }
  if (event.key === "F2" && input) {
    event.preventDefault();
    input.dataset.editing = "true";
    input.setSelectionRange(input.value.length, input.value.length);
    return;
  }
  const way = arrows[event.key];
  if (way === undefined || (editing && way !== "up" && way !== "down")) return;
  event.preventDefault();
  move(spot, way);
}

/** Ctrl + Enter does what « Enregistrer » does. */
function save(form: HTMLFormElement | null): void {
  form?.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value="${gridIntents.save}"]`));
}

function putBack(input: HTMLInputElement, store: GridStore): void {
  input.value = input.dataset.shown ?? "";
  store.type(keyOf(input), input.value);
  delete input.dataset.editing;
  input.select();
}

function keyOf(input: HTMLInputElement): string {
  return input.dataset.key ?? "";
}

function fieldOf(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset.key !== undefined ? target : null;
}

function spotOf(target: EventTarget | null): Spot | undefined {
  if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return undefined;
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
}
