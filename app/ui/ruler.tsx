import type { ReactElement } from "react";
import { rulerGeometry, type RulerGeometry, type RulerMeasure } from "./ruler-geometry.ts";
import { expectedWords, rulerScale, rulerSentence, type RulerUnit } from "./ruler-words.ts";
import { toneClass, type LightStatus } from "./tone.ts";

type RulerProps = RulerMeasure & {
  /** What is measured, first words of the sentence read aloud. */
  name: string;
  /** Its colour. Without one, or when it is no light, the ruler is a total and wears the house colour. */
  light?: LightStatus | undefined;
  size?: "small" | "tall";
  unit?: RulerUnit;
};

/**
 * La règle: the graduated ruler that shows every obligation. Solid = validated, hatched = declared and waiting, empty =
 * remaining, black stroke = expected today, ring = where this pace ends (tall only). Always beside its numbers.
 * With nothing due there is no ruler, only words.
 */
export function Ruler({ name, light, size = "small", unit = "hours", ...measure }: RulerProps): ReactElement {
  if (measure.due <= 0) {
    return <span className="faint small">{unit === "hours" ? "sans heures" : "sans cible"}</span>;
  }
  const tone = light === undefined || light === "no_objective" || light === "unknown" ? "" : toneClass[light];
  const tall = size === "tall";
  const sentence = rulerSentence(name, unit, tall ? measure : { ...measure, projected: undefined });
  return (
    <svg className={`ruler ${tall ? "tall " : ""}${tone}`.trim()} role="img" aria-label={sentence}>
      {tall ? <TallDrawing measure={measure} unit={unit} /> : <SmallDrawing measure={measure} />}
    </svg>
  );
}

function SmallDrawing({ measure }: { measure: RulerMeasure }): ReactElement {
  const ruler = rulerGeometry(measure, 4);
  return (
    <>
      <Bars ruler={ruler} />
      <use href="#quarters" width={`${ruler.track}%`} height="14" />
      {ruler.dueStroke !== undefined && <Stroke className="due" at={ruler.dueStroke} y1={1} y2={13} />}
      {ruler.expected !== undefined && (
        <Stroke className="expected-line" at={ruler.expected} y1={0} y2={12} />
      )}
    </>
  );
}

function TallDrawing({ measure, unit }: { measure: RulerMeasure; unit: RulerUnit }): ReactElement {
  const ruler = rulerGeometry(measure, 10);
  const scale = rulerScale(unit, measure.due);
  const done = ruler.validated + ruler.pending;
  return (
    <>
      <Bars ruler={ruler} />
      {ruler.ticks.map((x, index) => (
        <line key={x} className="tick" x1={`${x}%`} x2={`${x}%`} y1="33" y2={index % 5 === 0 ? 39 : 36} />
      ))}
      {ruler.projected !== undefined && ruler.projected > done && (
        <line className="projected" x1={`${done}%`} x2={`${ruler.projected}%`} y1="25" y2="25" />
      )}
      {ruler.projected !== undefined && (
        <circle className="projected-end" cx={`${ruler.projected}%`} cy="25" r="4" />
      )}
      {ruler.dueStroke !== undefined && <Stroke className="due" at={ruler.dueStroke} y1={14} y2={36} />}
      {ruler.expected !== undefined && (
        <ExpectedToday at={ruler.expected} words={expectedWords(unit, measure.expected ?? 0)} />
      )}
      <text x="0" y="51">
        0
      </text>
      <text x={`${ruler.track / 2}%`} y="51" textAnchor="middle">
        {scale.middle}
      </text>
      <text x={`${ruler.track}%`} y="51" textAnchor="end">
        {scale.end}
      </text>
    </>
  );
}

/** Where the bars stand and how tall they are is in ruler.css: a list has hundreds, each attribute counts. */
function Bars({ ruler }: { ruler: RulerGeometry }): ReactElement {
  const waiting = { x: `${ruler.validated}%`, width: `${ruler.pending}%` };
  return (
    <>
      <rect className="track" width={`${ruler.track}%`} />
      {ruler.validated > 0 && <rect className="fill" width={`${ruler.validated}%`} />}
      {ruler.pending > 0 && <rect className="pending" {...waiting} />}
      {ruler.pending > 0 && <rect className="stripe" {...waiting} />}
    </>
  );
}

/** Over the first half the words stand at the right of the mark, so that they never leave the page. */
function ExpectedToday({ at, words }: { at: number; words: string }): ReactElement {
  const before = at > 50;
  return (
    <>
      <svg x={`${at}%`} overflow="visible" aria-hidden>
        <path className="expected" d="M-4.5 11h9L0 17z" />
      </svg>
      <Stroke className="expected-line" at={at} y1={14} y2={32} />
      <text x={`${at}%`} dx={before ? -9 : 9} y="12" textAnchor={before ? "end" : "start"}>
        {words}
      </text>
    </>
  );
}

function Stroke({
  className,
  at,
  y1,
  y2,
}: {
  className: string;
  at: number;
  y1: number;
  y2: number;
}): ReactElement {
  return <line className={className} x1={`${at}%`} x2={`${at}%`} y1={y1} y2={y2} />;
}
