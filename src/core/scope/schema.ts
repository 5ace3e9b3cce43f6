import * as z from 'zod';
import { shells } from '../action.ts';
import { type Operation, isOperation, operationNames, operations } from '../operations.ts';

/** Patterns and lists are capped: a scope file comes with a repository, and must not be able to stall the editor. */
const longestPattern = 512;
const mostAlternatives = 64;

/** The words of a verdict with what they mean, each for the list that an editor shows. */
const meanings = {
  allow: 'It passes without a word.',
  ask: 'It waits for a click; short for `ask:confirm`.',
  'ask:confirm': 'It waits for a click.',
  'ask:phrase': 'It waits until a person types what is at stake.',
  'ask:code': 'It is refused: this version can not ask for a one-time code yet.',
  'ask:second-person': 'It is refused: this version can not ask a second person yet.',
  deny: 'It is refused.',
} as const;

const verdict = z.enum(Object.keys(meanings) as (keyof typeof meanings)[]).meta({
  description: '`allow` passes without a word, `ask` waits for a person (at a level), `deny` refuses.',
  enumDescriptions: Object.values(meanings),
});

/** A verdict about something that is named in a sentence. */
const verdictOn = (what: string): typeof verdict => verdict.meta({ description: what });

const because = z.string().trim().min(1, 'say why in a few words, or leave `because` out').meta({
  description: 'Why this rule is there. Shown to the person who is asked and to the assistant that is refused.',
});

const pattern = z
  .string()
  .min(1, 'a pattern needs at least one character')
  .max(longestPattern, `a pattern has at most ${longestPattern} characters`)
  .refine((text) => !text.replace(/^!/, '').split('/').includes('..'), '`..` leaves the project; write a path from the project folder, from `~/` or from `/`')
  .refine((text) => !text.includes('\\'), 'use `/` between folders, on every system')
  .refine((text) => closesBraces(text), 'a `{` in this pattern has no `}`, so that it would fit nothing')
  .refine((text) => alternatives(text) <= mostAlternatives, `a pattern has at most ${mostAlternatives} alternatives in braces`);

const paths = z
  .array(pattern)
  .min(1, 'name at least one path')
  .refine((list) => list.length === 0 || list.some((text) => !text.startsWith('!')), 'a list of exceptions alone says nothing; name what they are taken out of');

const fileRule = z
  .strictObject({
    id: z.string().min(1).optional().meta({ description: 'A name for this rule in reasons and in the log.' }),
    paths: paths.meta({ description: 'Files by pattern, read like .gitignore: `!` takes paths out of the same list again.' }),
    read: verdictOn('Whether these files may be read.').optional(),
    write: verdictOn('Whether these files may be made or changed.').optional(),
    delete: verdictOn('Whether these files may be deleted. Without it, an `ask` or `deny` for `write` holds for deleting too; an `allow` for `write` says nothing about deleting.').optional(),
    because: because.optional(),
  })
  .refine((rule) => (rule.read ?? rule.write ?? rule.delete) !== undefined, 'say what holds for these paths: `read`, `write` or `delete`');

/** A rule that can't fit any command would be relied on all the same. */
const commandPattern = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.split(/\s+/).slice(0, -1).includes('**'), '`**` is the rest of a command, and stands at its end alone')
  .refine((text) => !/(?:^|\s)(?:&&|\|\|?|;)(?:\s|$)/.test(text), 'a rule names one command; give each of a line a rule of its own')
  .refine(closesBraces, 'a `{` in this command has no `}`, so that it would fit nothing');

const oneOrMore = z.union([commandPattern, z.array(commandPattern).min(1)]);

const hostPattern = z
  .string()
  .min(1)
  .max(longestPattern)
  .refine((text) => text.startsWith('[') || !/[/:\s]/.test(text), 'name the host alone, without scheme, port and path: `api.example.test`');

const commandRule = z.strictObject({
  run: oneOrMore.meta({ description: 'One command or several, word by word; `{a,b}` for alternatives, `*` for one word, `**` for the rest. An `allow` fits the whole command; an `ask` or `deny` fits every command that begins so.' }),
  verdict,
  because: because.optional(),
});

const networkRule = z.strictObject({
  hosts: z.array(hostPattern).min(1).meta({ description: 'Names of hosts without scheme and port; `*` stands for any characters, so that `*.acme.internal` is every host below it.' }),
  verdict,
  because: because.optional(),
});

const toolRule = z.strictObject({
  server: z.string().min(1).meta({ description: 'The name of an MCP server as the assistant knows it; `*` stands for any characters.' }),
  tools: z.array(z.string().min(1)).min(1).meta({ description: 'Names of its tools; `*` stands for any characters, so that `get_*` is every tool that begins so.' }),
  verdict,
  because: because.optional(),
});

const defaults = z.strictObject({
  read: verdictOn('Reading a path that no rule names. Without it, `allow`.').optional(),
  write: verdictOn('Making or changing a path that no rule names. Without it, `ask`.').optional(),
  delete: verdictOn('Deleting a path that no rule names. Without it, `ask`.').optional(),
  run: verdictOn('A command of which it is not known what it does, and that no rule names. Without it, `ask`.').optional(),
  network: verdictOn('Reaching a host that no rule names. Without it, `ask`.').optional(),
  fetch: verdictOn('Only reading a page or a file from a host that no rule names. Without it, what `network` says; without both, `allow`.').optional(),
  tool: verdictOn('Calling a tool of an MCP server that no rule names. Without it, `ask`.').optional(),
}).meta({ description: 'What holds when no rule speaks.' });

const ownTest = z
  .strictObject({
    write: z.string().min(1).optional().meta({ description: 'A path that would be made or changed.' }),
    read: z.string().min(1).optional().meta({ description: 'A path that would be read.' }),
    delete: z.string().min(1).optional().meta({ description: 'A path that would be deleted.' }),
    run: z.string().min(1).optional().meta({ description: 'A command that would be run, from the project folder. The test only judges it.' }),
    shell: z.enum(shells).optional().meta({ description: 'The shell that would run the command; without it, `bash`.' }),
    expect: verdictOn('What the scope must say. `ask` is `ask:confirm` and no other level.'),
  })
  .refine((test) => [test.write, test.read, test.delete, test.run].filter((what) => what !== undefined).length === 1, 'name exactly one of `write`, `read`, `delete` or `run`');

/** Every operation is a key of its own, so that an editor can list them with their sentences. */
const operationShape = Object.fromEntries(operationNames.map((name) => [name, verdictOn(`It ${operations[name]}.`).exactOptional()])) as Record<Operation, z.ZodExactOptional<typeof verdict>>;

const operationRules = z
  .object(operationShape)
  .catchall(verdict)
  .superRefine((rules, context) => {
    for (const name of Object.keys(rules))
      if (!isOperation(name)) context.addIssue({ code: 'custom', path: [name], message: `\`${name}\` is not an operation` });
  })
  // the catch-all is there for a message of our own: in a JSON schema there is no other key
  .meta({ description: 'What may be done, whichever program does it. The built-in pack speaks about the operations that are not named here.', additionalProperties: false });

/** The scope file, version 1. Parts that this version does not enforce are refused by `load`, never ignored. */
export const scopeSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'Where an editor finds a schema; chaperone does not look at it.' }),
    version: z.literal(1, 'this version of chaperone reads `"version": 1`').meta({ description: 'The version of the format, which is 1.' }),
    files: z.array(fileRule).optional().meta({ description: 'Which files may be read, written and deleted, by whatever tool or command.' }),
    operations: operationRules.optional(),
    commands: z.array(commandRule).optional().meta({ description: 'Commands by their words.' }),
    network: z.array(networkRule).optional().meta({ description: 'Which hosts may be reached.' }),
    tools: z.array(toolRule).optional().meta({ description: 'Which tools of MCP servers may be called.' }),
    defaults: defaults.optional(),
    tests: z.array(ownTest).optional().meta({ description: 'What must come out under this file. It is not applied when one of these comes out otherwise.' }),
  })
  .meta({ title: 'Scope of Chaperone', description: 'What AI assistants may do in this project. Of all rules that speak about the same thing, the strictest holds.' });

/** A scope file that has the right shape. */
export type ScopeFile = z.infer<typeof scopeSchema>;

/** A verdict as it is spelled in a scope file. */
export type WrittenVerdict = z.infer<typeof verdict>;

/** Parts of the format that a later version enforces. */
export const laterParts: readonly string[] = ['extends', 'owners', 'mode', 'branches', 'stop', 'gates', 'sequence', 'plan', 'rollback', 'log', 'override', 'approvers'];

/** Whether every brace is closed. */
function closesBraces(text: string): boolean {
  let open = 0;
  for (const character of text) open += character === '{' ? 1 : character === '}' && open > 0 ? -1 : 0;
  return open === 0;
}

/** How many patterns the braces of a pattern stand for, at least; nested braces multiply. */
function alternatives(text: string): number {
  const groups = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inside = '']) => {
    const range = /^(-?\d+)\.\.(-?\d+)/.exec(inside);
    return range === null ? inside.split(',').length : Math.abs(Number(range[2]) - Number(range[1])) + 1;
  });
  return groups.reduce((product, size) => product * size, 1) * (text.split('{').length - groups.length);
}
