import type { ReactElement } from "react";

/** The edge of the ruler that the sign-in page wears: the signature of the house, decoration only. */
export function RulerEdge(): ReactElement {
  return (
    <svg className="edge" aria-hidden height="28">
      <defs>
        <pattern id="ticks" width="100" height="28" patternUnits="userSpaceOnUse">
          <path d="M.5 0v22M50.5 0v16M10.5 0v9M20.5 0v9M30.5 0v9M40.5 0v9M60.5 0v9M70.5 0v9M80.5 0v9M90.5 0v9" />
        </pattern>
      </defs>
      <rect width="100%" height="28" fill="url(#ticks)" />
    </svg>
  );
}
