import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Infrastructure from declarations. Source: the command references of terraform, opentofu and terragrunt. Options may have one dash or two. */

const variables = { '-var --var -target --target -replace --replace -exclude --exclude -parallelism --parallelism -lock-timeout --lock-timeout -refresh --refresh -input --input -lock --lock': 'text', '-var-file --var-file': 'read', '-state --state': 'text', '-state-out --state-out -backup --backup': 'write', '-plugin-dir --plugin-dir': 'program' } as const;
const help = '-help --help -h';

const stateCommands: readonly ProgramFacts[] = [
  tells('list show', { harmless: help }),
  does('pull', 'secrets.read', { harmless: help }),
  does('mv rm push replace-provider', 'cloud.change', { options: variables, harmless: `${help} -dry-run --dry-run` }),
  tells('identities', { harmless: help }),
];

const commands: readonly ProgramFacts[] = [
  does('plan', 'code.build', { options: { ...variables, '-out --out -generate-config-out --generate-config-out': 'write' }, harmless: help }),
  tells('show output graph version validate metadata modules console query help', { options: { '-state --state -var --var': 'text', '-plan --plan': 'read', '-var-file --var-file': 'read', '-generate-config-out --generate-config-out': 'write' }, harmless: help }),
  tells('fmt', { flags: '-check --check -diff --diff -list=false -recursive --recursive -write=false -write=true', operands: 'write*', here: 'write', when: [{ has: '-check --check -write=false', operands: 'look*', here: 'text' }, { has: '#1', here: 'text' }], harmless: help }),
  does('apply', 'cloud.change', { options: variables, when: [{ has: '-destroy --destroy', performs: ['cloud.destroy'] }], harmless: help }),
  does('destroy', 'cloud.destroy', { options: variables, harmless: help }),
  does('import refresh taint untaint force-unlock test', 'cloud.change', { options: { ...variables, '-junit-xml --junit-xml': 'write' }, harmless: help }),
  // providers and modules that the project's own files name
  does('init', 'package.restore', { when: [{ has: '-migrate-state --migrate-state -force-copy --force-copy', performs: ['cloud.change'] }], options: { '-backend-config --backend-config': 'text', '-from-module --from-module -plugin-dir --plugin-dir': 'program' }, harmless: help }),
  does('get', 'package.restore', { harmless: help }),
  group('state', stateCommands, { harmless: help }),
  group('workspace', [tells('list show select', { when: [{ has: '-or-create --or-create', performs: ['cloud.change'] }], harmless: help }), does('new', 'cloud.change', { harmless: help }), does('delete', 'cloud.destroy', { harmless: help })], { harmless: help }),
  { ...does('env', 'cloud.change', { harmless: help }) },
  group('providers', [tells('schema lock', { harmless: help }), tells('mirror', { operands: 'write-tree', harmless: help })], { harmless: help }),
  does('login logout', 'system.configure', { harmless: help }),
  does('stacks cloud', 'cloud.change', { harmless: help }),
];

const grunt = {
  '--terragrunt-working-dir --working-dir': 'directory',
  '--terragrunt-config --config --terragrunt-log-level --log-level --terragrunt-log-format --log-format --terragrunt-include-dir --queue-include-dir --terragrunt-exclude-dir --queue-exclude-dir --terragrunt-parallelism --parallelism --terragrunt-iam-role --iam-assume-role --feature --terragrunt-source --source': 'text',
  '--terragrunt-tfpath --tf-path --terragrunt-download-dir --download-dir --auth-provider-cmd --terragrunt-auth-provider-cmd': 'program',
} as const;
const gruntCommands: readonly ProgramFacts[] = commands.map((row) => ({ ...row, options: { ...row.options, ...grunt } }));

export const terraformPrograms: readonly ProgramFacts[] = [
  { names: 'terraform tofu', options: { '-chdir --chdir': 'directory' }, subcommands: commands, alone: 'harmless', harmless: `${help} -version --version -v` },
  {
    names: 'terragrunt',
    otherOptions: 'harmless',
    options: grunt,
    alone: 'harmless',
    harmless: `${help} -version --version -v`,
    subcommands: [
      group('run-all plan-all run', gruntCommands, { options: grunt }),
      does('apply-all', 'cloud.change', { options: grunt }),
      does('destroy-all', 'cloud.destroy', { options: grunt }),
      group('hcl', [tells('validate', { options: grunt }), tells('fmt format', { here: 'write', options: grunt, harmless: '--help -h --check --diff' })]),
      tells('hclfmt terragrunt-hclfmt', { here: 'write', options: grunt, harmless: '--help -h --check --terragrunt-check' }),
      tells('hclvalidate validate-inputs graph-dependencies dag find list info terragrunt-info output-module-groups output-all validate-all', { options: grunt }),
      tells('render-json render', { options: { ...grunt, '--terragrunt-json-out --out': 'write' } }),
      group('stack', [tells('output', { options: grunt }), does('generate clean', 'code.build', { options: grunt }), group('run', gruntCommands, { options: grunt })], { options: grunt }),
      { names: 'exec', options: grunt, operands: 'command' },
      does('scaffold catalog backend aws-provider-patch', 'code.build'),
      ...gruntCommands,
    ],
  },
  tells('terraform-docs', { options: { '-c --config': 'read', '--output-file': 'write' }, alone: 'harmless', harmless: '--help -h --version -v' }),
  group('infracost', [does('comment', 'forge.write'), tells('breakdown diff output', { options: { '--out-file': 'write', '--config-file --usage-file': 'read', '-p --path': 'look' } }), does('auth configure upload', 'system.configure')]),
];
