import type { ReactElement } from "react";
import { iconPaths } from "./icon-shapes.ts";

const cut = {
  fill: "none",
  stroke: "var(--c-surface)",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const quarters = ["0%", "25%", "50%", "75%", "100%"];

/** Drawn once per document: every icon, every light and the hatching that means « waiting ». */
export function Sprite(): ReactElement {
  return (
    <svg className="sprite" aria-hidden>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" fill="var(--c-surface)" opacity=".75" />
        </pattern>
      </defs>
      {/* The graduations of every small ruler: a list has hundreds, drawn by one element each. */}
      <symbol id="quarters" overflow="visible">
        {quarters.map((x) => (
          <line key={x} stroke="var(--c-line-strong)" x1={x} x2={x} y1="12" y2="14" />
        ))}
      </symbol>
      {Object.entries(iconPaths).map(([name, path]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          <path d={path} />
        </symbol>
      ))}
      <symbol id="l-not_started" viewBox="0 0 16 16">
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="2.6 2.11"
        />
      </symbol>
      <symbol id="l-on_track" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path {...cut} strokeWidth="1.7" d="M4.8 8h6M8.3 5.3 11 8l-2.7 2.7" />
      </symbol>
      <symbol id="l-at_risk" viewBox="0 0 16 16">
        <path d="M8 1.2 15.3 14.3H.7z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
        <path {...cut} strokeWidth="1.8" d="M8 6v3.6M8 12v.1" />
      </symbol>
      <symbol id="l-late" viewBox="0 0 16 16">
        <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="currentColor" />
        <path {...cut} strokeWidth="1.8" d="M8 4v4.3l2.7 1.7" />
      </symbol>
      <symbol id="l-returned" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path {...cut} strokeWidth="1.6" d="M6.3 4.6 4.2 6.7l2.1 2.1M4.5 6.7h4.6a2.2 2.2 0 0 1 0 4.4H7" />
      </symbol>
      <symbol id="l-done" viewBox="0 0 16 16">
        <rect x="1" y="1" width="14" height="14" rx="3" fill="currentColor" />
        <path {...cut} strokeWidth="2" d="M4.3 8.3 7 10.9l4.7-5.3" />
      </symbol>
    </svg>
  );
}
