import { createContext } from "react";

/** True inside a table whose rows become cards: `display: block` takes table roles away, so its pieces say them again. */
export const CardsContext = createContext(false);
