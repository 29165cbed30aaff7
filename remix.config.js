/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    // Off on purpose: lazy discovery adds a manifest endpoint to guard, for no gain on a workbench of this size.
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
  },
};
