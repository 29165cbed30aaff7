import type { ReactElement } from "react";
import type { IconName } from "./icon-shapes.ts";

/** An icon of the sprite. Beside words it is decoration; alone it needs a `label`, which assistive technology reads. */
export function Icon({ name, label }: { name: IconName; label?: string }): ReactElement {
  const meaning = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className="icon" viewBox="0 0 24 24" {...meaning}>
      <use href={`#i-${name}`} />
    </svg>
  );
}
