import type { ReactElement } from "react";
import { formatNumber } from "./french.ts";
import { stepOf, tileSteps } from "./tile-scale.ts";

export type Tile = {
  label: string;
  /** Place on the map, from 1. */
  row: number;
  column: number;
  /** Null when it is secret or not known: `text` says which. */
  value: number | null;
  text: string;
  /** Anchor of its row in the table beside. */
  to: `#${string}`;
  isOwn?: boolean;
};

/** The map holds that many rows and columns: a tile outside is left to the table. */
const mostRows = 10;
const mostColumns = 8;

type TileMapProps = {
  tiles: readonly Tile[];
  /** Of the values, after the first bound of the legend: « h ». */
  unit: string;
};

/** Whether a tile finds its place on the map. */
export function fitsTileMap({ row, column }: Pick<Tile, "row" | "column">): boolean {
  return row >= 1 && row <= mostRows && column >= 1 && column <= mostColumns;
}

/** One tile per territory in its rough place, in four steps at most, its value in it; a secret one is hatched. */
export function TileMap({ tiles, unit }: TileMapProps): ReactElement {
  const steps = tileSteps(tiles.flatMap(({ value }) => (value === null ? [] : [value])));
  const hasHidden = tiles.some(({ value }) => value === null);
  return (
    <>
      <div className="tilemap">
        {tiles.map((tile) => (
          <a key={tile.to} className={classOf(tile, steps)} href={tile.to}>
            {tile.label}
            <b>{tile.text}</b>
          </a>
        ))}
      </div>
      <p className="swatches">
        <Steps steps={steps} unit={unit} />
        {hasHidden && (
          <span>
            <span className="sw hidden-cell" />s ou n.d.
          </span>
        )}
      </p>
    </>
  );
}

function Steps({ steps, unit }: { steps: readonly number[]; unit: string }): ReactElement {
  const [first] = steps;
  if (first === undefined) return <></>;
  return (
    <>
      <span>
        <span className="sw" />
        moins de {formatNumber(first)}&nbsp;{unit}
      </span>
      {steps.map((step, index) => (
        <span key={step}>
          <span className={`sw s${index + 2}`} />
          {index === steps.length - 1
            ? `${formatNumber(step)} et plus`
            : `de ${formatNumber(step)} à moins de ${formatNumber(steps[index + 1] ?? step)}`}
        </span>
      ))}
    </>
  );
}

function classOf({ row, column, value, isOwn = false }: Tile, steps: readonly number[]): string {
  const step = value === null ? "hidden-cell" : `s${stepOf(value, steps)}`;
  return `tile row-${row} col-${column} ${step}${isOwn ? " own" : ""}`;
}
