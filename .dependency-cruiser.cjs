/** The arrows of app/README.md: routes → features → domain ← db; ui and platform below features. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-knows-nothing",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { pathNot: "^app/domain/" },
    },
    {
      name: "db-knows-only-domain",
      severity: "error",
      comment:
        "The command line (db/commands) is an entry, like the routes: it may call features and platform.",
      from: { path: "^db/", pathNot: "^db/commands/" },
      to: { path: "^(app/(?!domain/)|db/commands/|tests/)" },
    },
    {
      name: "commands-know-no-routes",
      severity: "error",
      from: { path: "^db/commands/" },
      to: { path: "^(app/(routes|ui)/|tests/)" },
    },
    {
      name: "migrations-are-frozen",
      severity: "error",
      from: { path: "^db/migrations/\\d" },
      to: { pathNot: "node_modules/kysely" },
    },
    {
      name: "ui-knows-no-business",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^(app/(domain|features|routes|platform)|db)/" },
    },
    {
      name: "platform-is-below-features",
      severity: "error",
      from: { path: "^app/platform/" },
      to: { path: "^app/(features|routes|ui)/" },
    },
    {
      name: "features-know-no-routes",
      severity: "error",
      from: { path: "^app/features/" },
      to: { path: "^(app/routes|db/commands)/" },
    },
    {
      name: "routes-know-no-other-route",
      severity: "error",
      comment: "The folder is captured around its « $ », which would end the pattern it is put back into.",
      from: { path: "^app/routes/([^/$]+)[$]?([^/$]*)[$]?([^/$]*)/" },
      to: { path: "^app/routes/", pathNot: "^app/routes/$1[$]?$2[$]?$3/" },
    },
    {
      name: "app-knows-no-tests",
      severity: "error",
      from: { path: "^(app|db)/" },
      to: { path: "^tests/" },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|\\?url$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
