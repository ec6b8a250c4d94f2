/**
 * Who may import whom: the house of docs and ARCHITECTURE.md as data. `npm run check` holds it; tests
 * are free of it (they may set up whatever they try out). Every rule has a case in
 * check/boundaries.test.ts that breaks it.
 */
export type Boundary = {
  /** The rule as a sentence; printed when it is broken. */
  says: string;
  /** Files that the rule binds, as globs from the root. */
  binds: string[];
  /** Among them, files that it does not bind. */
  frees?: string[];
  /** When given, only these may be imported: files, "node:*", "npm:*". */
  may?: string[];
  /** When given, these may not be imported. */
  mayNot?: string[];
  /** Imports of types alone are allowed in any case. */
  typesAreFree?: boolean;
  /** Holds only between two different folders directly below this one. */
  betweenFoldersOf?: string;
};

const DIRECTIVES = "packages/directives/src";
const SERVER = "apps/server/src";

/** Inside directives each room sees those before it, never back; the lists of words are open to all. */
const ROOMS = ["source", "lines", "structure", "find", "link"];
/** Read by every room, reading nobody. */
const LEAVES = [`${DIRECTIVES}/lexicon/**`, `${DIRECTIVES}/calendar/**`, `${DIRECTIVES}/types.ts`];

const directivesOrder: Boundary[] = ROOMS.map((room, index) => ({
  says: `directives/${room} sees only ${[...ROOMS.slice(0, index + 1), "lexicon", "calendar"].join(", ")}`,
  binds: [`${DIRECTIVES}/${room}/**`],
  may: [...ROOMS.slice(0, index + 1).map((seen) => `${DIRECTIVES}/${seen}/**`), ...LEAVES],
}));

export const BOUNDARIES: Boundary[] = [
  {
    says: "directives imports nothing outside itself: no packages, no Node",
    binds: [`${DIRECTIVES}/**`],
    may: [`${DIRECTIVES}/**`],
  },
  ...directivesOrder,
  {
    says: "finders do not import each other",
    binds: [`${DIRECTIVES}/find/**`],
    mayNot: [`${DIRECTIVES}/find/*/**`],
    betweenFoldersOf: `${DIRECTIVES}/find`,
  },
  {
    says: "lexicon and calendar are leaves: they import only themselves and each other's words",
    binds: [`${DIRECTIVES}/lexicon/**`, `${DIRECTIVES}/calendar/**`],
    may: LEAVES,
  },
  {
    says: "files imports only types of directives, and no other part of the project",
    binds: ["packages/files/src/**"],
    mayNot: [`${DIRECTIVES}/**`, "packages/contract/**", "apps/**", "scripts/**"],
    typesAreFree: true,
  },
  {
    says: "contract imports only types of directives, and no other part of the project",
    binds: ["packages/contract/src/**"],
    mayNot: [`${DIRECTIVES}/**`, "packages/files/**", "apps/**", "scripts/**", "node:*"],
    typesAreFree: true,
  },
  ...["server", "web", "cli"].map((app) => ({
    says: `apps never import apps: ${app}`,
    binds: [`apps/${app}/**`],
    mayNot: ["server", "web", "cli"].filter((other) => other !== app).map((other) => `apps/${other}/**`),
  })),
  {
    says: "apps use scripts only to start the server from the command line",
    binds: ["apps/**"],
    frees: ["apps/cli/src/program.ts"],
    mayNot: ["scripts/**"],
  },
  {
    says: "the page runs in a browser: no Node, no files package",
    binds: ["apps/web/src/**"],
    mayNot: ["node:*", "packages/files/**"],
  },
  {
    says: "features of the page do not import each other",
    binds: ["apps/web/src/features/**"],
    mayNot: ["apps/web/src/features/*/**"],
    betweenFoldersOf: "apps/web/src/features",
  },
  {
    says: "the page's ui, api and i18n know no feature",
    binds: ["apps/web/src/{ui,api,i18n}/**"],
    mayNot: ["apps/web/src/features/**"],
  },
  {
    says: "routes reach the database only through a service",
    binds: [`${SERVER}/**/*.routes.ts`],
    mayNot: [`${SERVER}/**/*.repository.ts`, "npm:kysely", "npm:pg"],
    typesAreFree: true,
  },
  {
    says: "repositories know neither services nor routes",
    binds: [`${SERVER}/**/*.repository.ts`],
    mayNot: [`${SERVER}/**/*.service.ts`, `${SERVER}/**/*.routes.ts`],
  },
  {
    says: "services know no routes",
    binds: [`${SERVER}/**/*.service.ts`],
    mayNot: [`${SERVER}/**/*.routes.ts`],
  },
  {
    says: "another feature's tables and routes are reached only through its service",
    binds: [`${SERVER}/*/**`],
    mayNot: [`${SERVER}/*/**/*.repository.ts`, `${SERVER}/*/**/*.routes.ts`],
    frees: [`${SERVER}/http/features.ts`, `${SERVER}/http/health.ts`, `${SERVER}/demo/**`],
    betweenFoldersOf: SERVER,
  },
];

/** Where the environment may be read: everything an operator can set is in one place. */
export const ENVIRONMENT = {
  binds: ["apps/*/src/**", "packages/*/src/**"],
  readers: [`${SERVER}/config.ts`],
};

/** Where SQL may be written. */
export const SQL = {
  binds: [`${SERVER}/**`],
  writers: [
    ...[`${SERVER}/**/*.repository.ts`, `${SERVER}/**/*.sql.ts`, `${SERVER}/db/**`],
    // LISTEN and NOTIFY: PostgreSQL as a messenger, not as a store.
    `${SERVER}/notify/live-bus.ts`,
  ],
};
