import * as z from 'zod';
import { shells } from '../action.ts';
import { isOperation } from '../operations.ts';

/** Patterns and lists are capped: a scope file comes with a repository, and must not be able to stall the editor. */
const longestPattern = 512;
const mostAlternatives = 64;

const verdict = z.enum(['allow', 'ask', 'ask:confirm', 'ask:phrase', 'ask:code', 'ask:second-person', 'deny']).meta({
  description: '`allow` passes without a word, `ask` waits for a person (at a level), `deny` refuses.',
});

const because = z.string().trim().min(1, 'say why in a few words, or leave `because` out').meta({
  description: 'Why this rule is there. Shown to the person who is asked and to the assistant that is refused.',
});

const pattern = z
  .string()
  .min(1, 'a pattern needs at least one character')
  .max(longestPattern, `a pattern has at most ${longestPattern} characters`)
  .refine((text) => !text.replace(/^!/, '').split('/').includes('..'), '`..` leaves the project; write a path from the project folder, from `~/` or from `/`')
  .refine((text) => !text.includes('\\'), 'use `/` between folders, on every system')
  .refine((text) => alternatives(text) <= mostAlternatives, `a pattern has at most ${mostAlternatives} alternatives in braces`);

const paths = z
  .array(pattern)
  .min(1, 'name at least one path')
  .refine((list) => list.length === 0 || list.some((text) => !text.startsWith('!')), 'a list of exceptions alone says nothing; name what they are taken out of');

const fileRule = z
  .strictObject({
    id: z.string().min(1).optional().meta({ description: 'A name for this rule in reasons and in the log.' }),
    paths: paths.meta({ description: 'Files by pattern, read like .gitignore: `!` takes paths out of the same list again.' }),
    read: verdict.optional(),
    write: verdict.optional(),
    delete: verdict.optional().meta({ description: 'Without it, an `ask` or `deny` for `write` holds for deleting too.' }),
    because: because.optional(),
  })
  .refine((rule) => (rule.read ?? rule.write ?? rule.delete) !== undefined, 'say what holds for these paths: `read`, `write` or `delete`');

const oneOrMore = z.union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)]);

const commandRule = z.strictObject({
  run: oneOrMore.meta({ description: 'Commands word by word; `{a,b}` for alternatives, `*` for one word, `**` for the rest.' }),
  verdict,
  because: because.optional(),
});

const networkRule = z.strictObject({ hosts: z.array(z.string().min(1).max(longestPattern)).min(1), verdict, because: because.optional() });

const toolRule = z.strictObject({
  server: z.string().min(1),
  tools: z.array(z.string().min(1)).min(1),
  verdict,
  because: because.optional(),
});

const defaults = z.strictObject({
  read: verdict.optional(),
  write: verdict.optional(),
  delete: verdict.optional(),
  run: verdict.optional(),
  network: verdict.optional(),
  fetch: verdict.optional().meta({ description: 'A page or a file that is only read from a host; without it, what `network` says.' }),
  tool: verdict.optional(),
});

const ownTest = z
  .strictObject({
    write: z.string().min(1).optional(),
    read: z.string().min(1).optional(),
    delete: z.string().min(1).optional(),
    run: z.string().min(1).optional(),
    shell: z.enum(shells).optional(),
    expect: verdict,
  })
  .refine((test) => [test.write, test.read, test.delete, test.run].filter((what) => what !== undefined).length === 1, 'name exactly one of `write`, `read`, `delete` or `run`');

const operationRules = z
  .record(z.string(), verdict)
  .superRefine((rules, context) => {
    for (const name of Object.keys(rules))
      if (!isOperation(name)) context.addIssue({ code: 'custom', path: [name], message: `\`${name}\` is not an operation` });
  });

/** The scope file, version 1. Parts that this version does not enforce are refused by `load`, never ignored. */
export const scopeSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1, 'this version of chaperone reads `"version": 1`'),
  files: z.array(fileRule).optional(),
  operations: operationRules.optional(),
  commands: z.array(commandRule).optional(),
  network: z.array(networkRule).optional(),
  tools: z.array(toolRule).optional(),
  defaults: defaults.optional(),
  tests: z.array(ownTest).optional(),
});

/** A scope file that has the right shape. */
export type ScopeFile = z.infer<typeof scopeSchema>;

/** A verdict as it is spelled in a scope file. */
export type WrittenVerdict = z.infer<typeof verdict>;

/** Parts of the format that a later version enforces. */
export const laterParts: readonly string[] = ['extends', 'owners', 'mode', 'branches', 'stop', 'gates', 'sequence', 'plan', 'rollback', 'log', 'override', 'approvers'];

/** How many patterns the braces of a pattern stand for, at least; nested braces multiply. */
function alternatives(text: string): number {
  const groups = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inside = '']) => {
    const range = /^(-?\d+)\.\.(-?\d+)/.exec(inside);
    return range === null ? inside.split(',').length : Math.abs(Number(range[2]) - Number(range[1])) + 1;
  });
  return groups.reduce((product, size) => product * size, 1) * (text.split('{').length - groups.length);
}
