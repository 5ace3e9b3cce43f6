import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Ansible. Source: the manual pages of ansible(1), ansible-playbook(1), ansible-galaxy(1) and their kin. */

/** Ansible reads its inventory by running it where it is a program, and a vault's password file likewise. */
const shared = { '-i --inventory --inventory-file': 'read', '--vault-password-file --vault-pass-file --vault-id': 'unknown', '--private-key --key-file --connection-password-file --conn-pass-file --become-password-file --become-pass-file': 'text', '-M --module-path --playbook-dir': 'program', '-l --limit -e --extra-vars -t --tags --skip-tags -f --forks -u --user -c --connection -T --timeout --become-method --become-user --ssh-common-args --ssh-extra-args --sftp-extra-args --scp-extra-args': 'text' } as const;
/** `--check` is the plan: modules tell what they would change. */
const help = '--help -h --version';

/** A list of the project (`-r`) names no new roles. */
const installsListed: ProgramFacts = tells('install', { options: { '-r --role-file --requirements-file': 'repository', '-s --server': 'text', '-p --roles-path --collections-path': 'write-tree' }, when: [{ has: '-r --role-file --requirements-file', performs: ['package.restore'] }, { has: '#1 -s --server', performs: ['package.install'] }] });

export const ansiblePrograms: readonly ProgramFacts[] = [
  { names: 'ansible ansible-console', otherOptions: 'harmless', options: { ...shared, '-m --module-name -a --args -P -B': 'text', '--tree': 'write' }, operands: 'text*', performs: ['remote.execute'], alone: ['remote.execute'], harmless: `${help} --list-hosts -C --check` },
  { names: 'ansible-playbook', otherOptions: 'harmless', options: shared, operands: 'read*', performs: ['remote.execute'], harmless: `${help} --syntax-check --list-hosts --list-tasks --list-tags -C --check` },
  { names: 'ansible-pull', otherOptions: 'harmless', options: { ...shared, '-U --url -d --directory -C --checkout': 'text' }, operands: 'text*', performs: ['code.run-downloaded'], harmless: `${help} --list-hosts` },
  group('ansible-galaxy', [
    group('role collection', [
      tells('list search info verify', { options: { '-r --requirements-file': 'read' } }),
      tells('init', { options: { '--init-path': 'write-tree', '--role-skeleton --collection-skeleton': 'read-tree' }, operands: 'text' }),
      tells('build', { options: { '--output-path': 'write-tree' } }),
      tells('download', { options: { '-p --download-path': 'write-tree' } }),
      installsListed,
      does('remove', 'package.install'),
      does('publish import setup delete', 'package.publish'),
    ]),
    tells('list search info init'),
    installsListed,
    does('remove', 'package.install'),
    does('publish import setup delete', 'package.publish'),
    does('login', 'system.configure'),
  ], { harmless: help }),
  group('ansible-vault', [
    does('view decrypt edit', 'secrets.read', { options: { '--vault-password-file --vault-pass-file --vault-id': 'unknown', '--output': 'write' }, operands: 'read*' }),
    tells('encrypt rekey create', { options: { '--vault-password-file --vault-pass-file --vault-id --new-vault-password-file --new-vault-id': 'unknown', '--output': 'write' }, operands: 'write*' }),
    tells('encrypt_string', { options: { '--vault-password-file --vault-pass-file --vault-id': 'unknown', '--output': 'write' } }),
  ], { harmless: help }),
  tells('ansible-doc', { options: { '-M --module-path --playbook-dir': 'program' }, alone: 'harmless', harmless: help }),
  tells('ansible-inventory', { options: { ...shared, '--output': 'write' }, alone: 'harmless', harmless: help }),
  group('ansible-config', [tells('list dump view validate', { options: { '-c --config': 'read' } }), tells('init')], { options: { '-c --config': 'read' }, harmless: help }),
  tells('ansible-lint', { options: { '-r --rules-dir -R': 'program', '-c --config-file --ignore-file -i': 'read', '--sarif-file': 'write' }, operands: 'look*', when: [{ has: '--fix', operands: 'write*', here: 'write' }], alone: 'harmless', harmless: help }),
  group('ansible-test', [does('sanity units integration network-integration windows-integration coverage', 'code.build'), does('shell', 'code.build'), tells('env')], { harmless: help }),
  group('ansible-builder', [does('build', 'code.build', { options: { '-f --file': 'read' } }), tells('create introspect')], { harmless: help }),
  does('ansible-navigator', 'remote.execute', { harmless: help }),
  group('molecule', [tells('list matrix drivers'), does('login', 'container.run'), does('test create converge verify check lint prepare syntax idempotence side-effect dependency', 'code.build'), does('destroy cleanup reset', 'container.destroy'), does('init', 'code.build')], { harmless: help }),
];
