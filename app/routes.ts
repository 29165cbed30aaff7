import { flatRoutes } from "@remix-run/fs-routes";

/** One folder per route in app/routes: adding a screen is adding a folder. */
export default flatRoutes();
