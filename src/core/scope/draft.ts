/** What a look at a project's folder found. All paths are relative to it. */
export type ProjectFacts = {
  /** Folders at the top that hold source or tests, such as `src` and `test`. */
  readonly sourceFolders: readonly string[];
  /** Kinds of files that lie directly in the project folder and are source or documents, such as `*.md`. */
  readonly topLevelPatterns: readonly string[];
  /** Files that say what is built and installed, with their lock files. */
  readonly packageFiles: readonly string[];
  /** A few commands that test, lint and build here, for the file's own tests. */
  readonly commands: readonly string[];
  /** Scripts whose names say that they reach beyond the project: deployments, releases, resets. */
  readonly riskyCommands: readonly string[];
  /** Folders and files that other machines run: workflows, infrastructure, migrations. */
  readonly sensitive: readonly { readonly paths: readonly string[]; readonly verdict: 'ask' | 'deny'; readonly because: string }[];
  readonly secrets: readonly string[];
};

/** A first scope file for a project: what it would allow is listed, everything else is a question. */
export function draftScope(project: ProjectFacts): string {
  const writable = [...project.sourceFolders.map((folder) => `${folder}/**`), ...project.topLevelPatterns];
  const parts = [
    `  "version": 1`,
    `  // What may be touched, by whatever tool or command. Paths start at the project folder; "!" takes paths out of the same list.\n  "files": [\n${fileRules(project, writable).join(',\n')}\n  ]`,
    `  // What may be done, whichever program does it. The built-in pack speaks about all operations that are not named here.\n  "operations": {${project.commands.length === 0 ? '' : '\n    // tests, linters, builds and scripts of this project; who may edit the source can change what they do\n    "code.build": "allow",'}\n    "git.commit": "allow",\n    "git.push": "ask",\n    "package.restore": "allow",
    "package.install": "ask"\n  }`,
    ...(project.riskyCommands.length === 0 ? [] : [`  // Commands that wait for a person, word by word, with whatever follows.\n  "commands": [\n    { "run": ${list(project.riskyCommands)}, "verdict": "ask", "because": "this reaches beyond the project" }\n  ]`]),
    `  // When no rule speaks.\n  "defaults": { "read": "allow", "write": "ask", "delete": "ask", "run": "ask", "network": "ask", "fetch": "allow", "tool": "ask" }`,
    `  // The file tests itself: it is not applied when one of these comes out otherwise.\n  "tests": [\n${ownTests(project, writable).join(',\n')}\n  ]`,
  ];
  return `{\n${parts.join(',\n\n')}\n}\n`;
}

function fileRules(project: ProjectFacts, writable: readonly string[]): readonly string[] {
  const rule = (paths: readonly string[], rest: string): string => `    { "paths": ${list(paths)}, ${rest} }`;
  return [
    ...(writable.length === 0 ? [] : [rule(writable, '"write": "allow"')]),
    ...(project.packageFiles.length === 0 ? [] : [rule(project.packageFiles, '"write": "ask", "because": "a dependency change is reviewed by a person"')]),
    ...project.sensitive.map(({ paths, verdict, because }) => rule(paths, `"write": "${verdict}", "because": ${JSON.stringify(because)}`)),
    rule(project.secrets, '"read": "deny", "write": "deny", "because": "secrets stay with the developer"'),
  ];
}

function ownTests(project: ProjectFacts, writable: readonly string[]): readonly string[] {
  const [folder] = project.sourceFolders;
  const [command] = project.commands;
  const [risky] = project.riskyCommands;
  return [
    ...(folder !== undefined && writable.length > 0 ? [`    { "write": ${JSON.stringify(`${folder}/example.txt`)}, "expect": "allow" }`] : []),
    ...(command === undefined ? [] : [`    { "run": ${JSON.stringify(command)}, "expect": "allow" }`]),
    ...(risky === undefined ? [] : [`    { "run": ${JSON.stringify(risky)}, "expect": "ask" }`]),
    `    { "read": ".env", "expect": "deny" }`,
    `    { "run": "rm -rf ~", "expect": "deny" }`,
  ];
}

function list(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}
