/**
 * Which of the types offered a client prefers, by its `Accept` header (RFC 9110): the first offered when it does not say
 * or likes several as much; undefined when it accepts none.
 */
export function preferredType<Type extends string>(
  accept: string | null,
  offered: readonly Type[],
): Type | undefined {
  if (accept === null || accept.trim() === "") return offered[0];
  const ranges = accept.split(",").map(readRange);
  const weighed = offered.map((type) => ({ type, weight: weightOf(type, ranges) }));
  const best = Math.max(...weighed.map(({ weight }) => weight));
  return best <= 0 ? undefined : weighed.find(({ weight }) => weight === best)?.type;
}

type Range = { type: string; weight: number };

function readRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { type, weight: Number.isFinite(weight) ? weight : 0 };
}

/** The most precise range decides. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const family = `${type.split("/")[0] ?? ""}/*`;
  for (const wanted of [type, family, "*/*"]) {
    const range = ranges.find((candidate) => candidate.type === wanted);
    if (range !== undefined) return range.weight;
  }
  return 0;
}
