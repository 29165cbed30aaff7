import type { Cell } from "#app/domain/cells/cell.ts";

export function text(value: string): Cell {
  return { kind: "text", text: value, formula: false };
}

export function number(value: number): Cell {
  return { kind: "number", value, text: String(value), formula: false };
}

export function date(day: string): Cell {
  return { kind: "date", day, text: day.split("-").reverse().join("/"), formula: false };
}

export function duration(minutes: number): Cell {
  return { kind: "duration", minutes, text: `${String(minutes)} min`, formula: false };
}

export function boolean(value: boolean): Cell {
  return { kind: "boolean", value, text: value ? "VRAI" : "FAUX", formula: false };
}
