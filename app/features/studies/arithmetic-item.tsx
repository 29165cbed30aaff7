import type { ReactElement } from "react";
import type { LotArithmetic } from "./lot-arithmetic.ts";

/** One line of a calculation: its name, its steps, its result. */
export function ArithmeticItem({
  name,
  arithmetic,
}: {
  name: string;
  arithmetic: LotArithmetic;
}): ReactElement {
  return (
    <li>
      <b>{name}</b>
      {arithmetic.missing === null ? (
        <>
          <span>
            {arithmetic.steps}{" "}
            {arithmetic.range !== null && <span className="soft">({arithmetic.range})</span>}
          </span>
          <b className="nowrap">{`=\u00a0${arithmetic.result}`}</b>
        </>
      ) : (
        <span className="soft">{arithmetic.missing}</span>
      )}
    </li>
  );
}
