// The arrows of the house (docs/arkitektur.md), as errors. Each rule says which room may not look into which, and why.
const rom = (navn) => `^app/${navn}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual:|#locales)|\\?(url|worker)" },
    },
    {
      name: "server-is-not-imported",
      comment: "It starts everything.",
      severity: "error",
      from: { pathNot: "^app/commands/start\\.ts$" },
      to: { path: "^app/server\\.ts$" },
    },
    {
      name: "jobs-are-started-by-the-server",
      severity: "error",
      from: { path: "^(app|db)/", pathNot: `${rom("jobs")}|^app/server\\.ts$` },
      to: { path: rom("jobs") },
    },
    {
      name: "jobs-are-shallow",
      comment: "They call the domain; its rules are not here.",
      severity: "error",
      from: { path: rom("jobs") },
      to: { path: "^app/", pathNot: "^app/(jobs|domain|platform|events)/" },
    },
    {
      name: "routes-never-db",
      comment: "Routes ask the domain. drift/ may ask whether the database lives.",
      severity: "error",
      from: { path: rom("routes"), pathNot: rom("routes/drift") },
      to: { path: "^db/", pathNot: "^db/koder\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "db-only-from-server-files",
      comment: "Importing db/schema into a component passes tsc and the build, and ships the schema to phones.",
      severity: "error",
      from: { path: "^app/", pathNot: "\\.server\\.tsx?$|^app/(server\\.ts$|commands/|routes/drift/)" },
      to: { path: "^db/", pathNot: "^db/koder\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-knows-no-web",
      severity: "error",
      from: { path: rom("domain") },
      to: {
        path: "^app/(routes|components|access|islands|realtime|commands|jobs)/|^app/(server|root|entry)|node_modules/(react|@remix-run|socket\\.io|react-i18next)",
      },
    },
    {
      name: "platform-imports-nothing-of-ours",
      severity: "error",
      from: { path: rom("platform") },
      to: { path: "^(app|db|locales)/", pathNot: rom("platform") },
    },
    {
      name: "i18n-leans-on-locales-only",
      severity: "error",
      from: { path: rom("i18n") },
      to: { path: "^(app|db)/", pathNot: rom("i18n") },
    },
    {
      name: "events-lean-on-db",
      severity: "error",
      from: { path: rom("events") },
      to: { path: "^app/", pathNot: "^app/(events|platform)/|^app/domain/context\\.ts$" },
    },
    {
      name: "access-leans-on-context",
      severity: "error",
      from: { path: rom("access") },
      to: { path: "^app/(routes|components|commands|islands)/" },
    },
    {
      name: "components-are-markup",
      comment: "Props in, markup out.",
      severity: "error",
      from: { path: rom("components") },
      to: { path: "^(app|db)/", pathNot: "^app/(components|i18n)/" },
    },
    {
      name: "islands-lean-on-platform",
      severity: "error",
      from: { path: rom("islands") },
      to: { path: "^(app|db|locales)/", pathNot: "^app/(islands|platform)/" },
    },
    {
      name: "db-leans-on-nothing",
      comment: "The domain's document type is the one exception, as a type: the snapshot's column holds it.",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^app/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "remix-is-confined",
      comment: "It is past its end of life; this is how far a change would reach.",
      severity: "error",
      from: {
        path: "^(app|db)/",
        pathNot: "^app/(routes/|root\\.tsx|entry\\.|server\\.ts|access/(as|avvis)\\.server\\.ts|virtual\\.d\\.ts)",
      },
      to: { path: "node_modules/@remix-run" },
    },
    {
      name: "lucia-is-confined",
      severity: "error",
      from: { pathNot: "^app/access/lucia\\.server\\.ts$" },
      to: { path: "node_modules/lucia" },
    },
    {
      name: "no-dev-dependencies-in-the-house",
      severity: "error",
      from: { path: "^(app|db)/", pathNot: "^db/drizzle\\.config\\.ts$" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|\\.tmp|\\.data)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      mainFields: ["module", "main"],
    },
  },
};
