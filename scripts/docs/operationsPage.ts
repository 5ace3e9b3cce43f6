import { type Operation, operationNames, operations } from '../../src/core/operations.ts';
import { recommended } from '../../src/core/scope/packs/recommended.ts';
import { unaccepted } from '../../src/core/scope/packs/unscoped.ts';
import { operationExamples } from './operationExamples.ts';

const beginning = `<!-- Made by \`npm run docs\` from the list of operations, the built-in pack and the table of examples; a test fails when it is not current. -->
# Operations

An operation is a named kind of risky act, whichever program performs it.
Chaperone knows what a program does with its words, and a [scope file](scope-file.md) speaks about the name: \`"operations": { "git.push": "deny" }\` holds for \`git push\`, for \`gh pr merge\` and for a \`git push\` in the middle of a shell script.

- The list is fixed. A name that is not on it is an error in a scope file.
- One command can perform several operations, and has effects on files and hosts besides. Each is judged by itself, and the strictest word holds.
- The built-in pack says something about every operation. What the scope file says about the operation, or about the command that performs it, takes the place of the pack's word, to either side.
- As long as nobody has accepted a scope for the folder, the code that lies there is strange code, and the pack asks about more; that is the last column.
- An \`allow\` for \`code.build\`, \`code.run-project\` or \`package.restore\` is about the project's own code: where the command starts in another folder, or a script lies in one, it is a question. Folders for temporary files count as its own.
- \`supervision.change\` is refused whatever a scope says.

What the words of the verdicts mean stands in [the page about the scope file](scope-file.md#verdicts).

## The list

`;

const middle = `
## What each of them is

The commands are examples; many other programs perform the same operations.
\`chaperone explain "<command>"\` tells for any command what it would do, and runs nothing.
`;

/** The page about the operations, as it stands in the docs. */
export function operationsPage(): string {
  return [beginning, overview(), middle, ...operationNames.map(section)].join('');
}

function overview(): string {
  const rows = operationNames.map((name) => `| [\`${name}\`](#${anchorOf(name)}) | ${operations[name]} | ${packWord(name)} | ${wordWithoutScope(name)} |\n`);
  return ['| operation | what it does | the pack says | before a scope was accepted |\n', '|---|---|---|---|\n', ...rows].join('');
}

function section(name: Operation): string {
  return `\n### ${name}\n\nIt ${operations[name]}.\n\n\`\`\`sh\n${operationExamples[name].join('\n')}\n\`\`\`\n`;
}

/** Code hosts make the anchor of a heading from its letters, digits and hyphens. */
function anchorOf(name: Operation): string {
  return name.replaceAll('.', '');
}

function packWord(name: Operation): string {
  return wordOf(recommended.operations?.[name]);
}

function wordWithoutScope(name: Operation): string {
  return wordOf(unaccepted.operations?.[name] ?? recommended.operations?.[name]);
}

function wordOf(verdict: string | undefined): string {
  return `\`${verdict ?? 'ask'}\``;
}
