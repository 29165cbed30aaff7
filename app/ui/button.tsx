import { Link } from "@remix-run/react";
import type { ComponentProps, ReactElement } from "react";
import type { IconName } from "./icon-shapes.ts";
import { Icon } from "./icon.tsx";

type Look = {
  /** A single primary action per zone. */
  variant?: "primary" | "quiet";
  size?: "small" | "large";
  /** Full width of its container. */
  wide?: boolean;
  icon?: IconName;
};

function buttonClass(variant?: string, size?: string, wide = false): string {
  return ["button", variant, size, wide ? "wide" : undefined].filter(Boolean).join(" ");
}

/** A button with a verb on it. Submits its form unless told otherwise. */
export function Button({
  variant,
  size,
  wide,
  icon,
  children,
  type = "submit",
  ...button
}: Look & Omit<ComponentProps<"button">, "className">): ReactElement {
  return (
    <button {...button} type={type} className={buttonClass(variant, size, wide)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for acts that are pages. */
export function LinkButton({
  variant,
  size,
  wide,
  icon,
  children,
  ...link
}: Look & Omit<ComponentProps<typeof Link>, "className">): ReactElement {
  return (
    <Link {...link} className={buttonClass(variant, size, wide)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Link>
  );
}
