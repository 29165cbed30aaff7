import type { ReactElement } from "react";
import { Button } from "./button.tsx";

/** Prints the page as it is. Without JavaScript it does nothing: browsers have their own command. */
export function PrintButton({ label = "Imprimer" }: { label?: string }): ReactElement {
  return (
    <Button
      type="button"
      icon="print"
      onClick={() => {
        window.print();
      }}
    >
      {label}
    </Button>
  );
}
