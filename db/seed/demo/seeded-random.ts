/** Draws that come out the same on every machine. One stream a subject, so that a change to one moves no other. */
export type SeededRandom = {
  /** 0 included, 1 excluded. */
  unit: () => number;
  /** Both ends included. */
  integer: (from: number, to: number) => number;
  between: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <Value>(values: readonly Value[]) => Value;
  weighted: <Value>(entries: ReadonlyArray<readonly [Value, number]>) => Value;
  shuffled: <Value>(values: readonly Value[]) => Value[];
};

export function seededRandom(subject: string): SeededRandom {
  const unit = mulberry32(hash(subject));
  const between = (from: number, to: number): number => from + (to - from) * unit();
  const integer = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  return {
    unit,
    between,
    integer,
    chance: (probability) => unit() < probability,
    pick: (values) => at(values, integer(0, values.length - 1)),
    weighted: (entries) => drawn(entries, unit()),
    shuffled: (values) => {
      const keyed = values.map((value) => ({ value, key: unit() }));
      return keyed.sort((left, right) => left.key - right.key).map(({ value }) => value);
    },
  };
}

function drawn<Value>(entries: ReadonlyArray<readonly [Value, number]>, unit: number): Value {
  let left = unit * entries.reduce((sum, [, weight]) => sum + weight, 0);
  const found = entries.find(([, weight]) => (left -= weight) < 0);
  return (found ?? at(entries, entries.length - 1))[0];
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Error("Nothing to draw from.");
  return value;
}

/** FNV-1a over the letters of the subject. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  return value >>> 0;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, plenty for a demonstration. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
