import type { ReactElement } from "react";

/** Links to the parts of a long page, instead of tabs: everything prints and is found by the browser’s search. */
export function JumpLinks({
  links,
}: {
  links: readonly { to: `#${string}`; label: string }[];
}): ReactElement {
  return (
    <nav className="jump" aria-label="Dans cette page">
      {links.map(({ to, label }) => (
        <a key={to} href={to}>
          {label}
        </a>
      ))}
    </nav>
  );
}
