import { get, page, post, type Question } from "./route-asks.ts";

const onlyAnimator = "302 403 403 403 403 200 403 403 403";
const onlyAnimatorSends = "401 403 403 403 403 400 403 403 403";
const animatorFindsNothing = "302 403 403 403 403 404 403 403 403";

/** Editions are read by the network; prepared by its animator; completed by each host. */
export const editionDeskRoutes: Readonly<Record<string, Question>> = {
  "_app.editions._index": page("/editions", "302 200 403 403 200 200 200 200 403"),
  "_app.editions.preparer": () => [
    get("/editions/preparer?periode=2026-S1", onlyAnimator),
    post("/editions/preparer", onlyAnimatorSends),
  ],
  "_app.editions.a-completer": page("/editions/a-completer", "302 200 403 403 403 403 403 403 403"),
  "_app.editions.brouillons.$id": () => [
    get("/editions/brouillons/none", animatorFindsNothing, { id: "none" }),
    post("/editions/brouillons/none", onlyAnimatorSends, {}, { id: "none" }),
  ],
};
