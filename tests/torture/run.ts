import { torture } from "#tests/support/torture-set.ts";

/**
 * `npm run torture`: ten thousand random sets of linked tables, protected, then attacked by the independent solver.
 * `-- --sets 500 --from 1`: fewer, or others. Exit 1 when anything is recovered, or refused for nothing.
 */
const sets = numberAfter("--sets", 10_000);
const from = numberAfter("--from", 1);
const tries = 200;
const batch = 500;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const start = performance.now();
let [done, refused, cells, hidden, secrets, naive, searches, ended, recovered] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
while (done < sets) {
  const size = Math.min(batch, sets - done);
  const first = from + done;
  const figures = torture(
    Array.from({ length: size }, (_, index) => first + index),
    tries,
  );
  done += size;
  refused += figures.refused;
  cells += figures.cells;
  hidden += figures.hidden;
  secrets += figures.secrets;
  naive += figures.naiveLeaks;
  searches += figures.searches;
  ended += figures.ended;
  recovered += figures.leaks.length;
  for (const { seed, reader, target, how } of figures.leaks) say(`set ${seed}: ${target}, ${how}, ${reader}`);
  say(`${done} sets, ${recovered} recovered, ${Math.round((performance.now() - start) / 1000)} s`);
}
say("");
say(`sets ${done}, of which refused ${refused}`);
say(`cells ${cells}, hidden ${hidden}, secrets ${secrets}`);
say(`sets that hiding small cells alone gives away: ${((100 * naive) / done).toFixed(1)} %`);
say(`searches of whole figures ${searches}, come to their end ${ended}`);
say(`recovered ${recovered}`);
process.exitCode = recovered > 0 ? 1 : 0;

function numberAfter(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${option} takes a whole number`);
  return value;
}
