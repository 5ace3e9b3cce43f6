import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Keepers of passwords and keys. Sources: the references of op, bw, lpass, pass, gopass, doppler, infisical, sops, age, mkcert, certbot and step. */

const run = (names: string, options: ProgramFacts['options'] = {}): ProgramFacts => ({ names, otherOptions: 'harmless', options: { '-p --project -c --config -e --env --path --environment --account --preserve-env --command-timeout --scope --token --projectId': 'text', '--env-file': 'read', '--command': 'shell', '--mount': 'write', ...options }, operands: 'command', performs: ['secrets.read'], harmless: '--help -h' });

const hooks = { '-d --domain --domains -m --email --config-dir --work-dir --logs-dir': 'text', '--manual-auth-hook --manual-cleanup-hook --pre-hook --post-hook --deploy-hook --renew-hook --reloadcmd --run-hook': 'shell' } as const;

export const secretPrograms: readonly ProgramFacts[] = [
  group('op', [
    tells('whoami completion help'),
    does('update', 'package.install'),
    group('account', [tells('list ls get'), does('*', 'system.configure')]),
    group('vault group user events-api connect service-account', [tells('list ls get'), does('delete rm remove', 'cloud.destroy'), does('*', 'cloud.change')]),
    group('item', [tells('list ls template'), does('get', 'secrets.read'), does('delete rm', 'cloud.destroy'), does('create edit move share', 'cloud.change')]),
    group('document', [tells('list ls'), does('get', 'secrets.read', { options: { '-o --out-file': 'write' } }), does('delete rm', 'cloud.destroy'), does('*', 'cloud.change')]),
    does('read inject', 'secrets.read', { options: { '-o --out-file': 'write', '-i --in-file': 'read' } }),
    run('run'),
    does('signin signout plugin environment', 'system.configure'),
  ], { options: { '--account --vault --format --session --config --cache': 'text' } }),
  group('bw', [
    tells('status sync generate encode help update completion'),
    group('list', [tells('folders collections organizations org-collections org-members'), does('*', 'secrets.read')]),
    group('get', [tells('template fingerprint exposed organization folder collection'), does('*', 'secrets.read', { options: { '--output': 'write' } })]),
    does('export unlock receive', 'secrets.read', { options: { '--output': 'write' } }),
    does('login logout lock config', 'system.configure'),
    does('create edit restore move share confirm import send', 'cloud.change'),
    does('delete', 'cloud.destroy'),
    does('serve', 'network.listen'),
  ]),
  group('bws', [group('secret project', [does('list get', 'secrets.read'), does('delete', 'cloud.destroy'), does('*', 'cloud.change')]), run('run'), does('config', 'system.configure')]),
  group('lpass', [tells('status ls sync generate help'), does('show export', 'secrets.read'), does('login logout passwd', 'system.configure'), does('rm share', 'cloud.destroy'), does('add edit duplicate mv import', 'cloud.change')]),
  // the names alone tell nothing; `pass name` shows the password
  group('pass gopass', [tells('ls list find search version help audit'), does('generate insert edit mv cp rename copy init recipients git clone setup sync create', 'system.configure'), does('rm remove delete', 'cloud.destroy'), does('*', 'secrets.read')]),
  does('keepassxc-cli', 'secrets.read', { harmless: '--help -h --version -v' }),
  group('doppler', [
    tells('me completion help feedback changelog'),
    does('update', 'package.install'),
    group('secrets', [does('set notes', 'cloud.change'), does('get list download substitute', 'secrets.read'), does('delete', 'cloud.destroy'), does('upload', 'cloud.change', { operands: 'read' })], { alone: ['secrets.read'], options: { '-p --project -c --config': 'text' } }),
    group('projects environments configs activity', [tells('list get logs'), does('delete', 'cloud.destroy'), does('*', 'cloud.change')], { alone: 'harmless' }),
    group('configure', [tells('get debug options'), does('*', 'system.configure')], { alone: 'harmless' }),
    run('run'),
    does('login logout setup', 'system.configure'),
    tells('open'),
    group('oidc', [does('*', 'secrets.read')]),
  ], { options: { '-p --project -c --config -t --token --scope --configuration --api-host': 'text' } }),
  group('infisical', [tells('help completion scan'), does('secrets export', 'secrets.read', { options: { '--output-file': 'write' } }), run('run'), does('login init reset vault user token', 'system.configure'), does('dynamic-secrets ssh', 'secrets.read'), does('gateway bootstrap', 'network.listen')], { options: { '--domain --log-level': 'text' } }),
  {
    names: 'sops',
    otherOptions: 'harmless',
    options: { '--output': 'write', '-k --kms --gcp-kms --azure-kv --hc-vault-transit -p --pgp --age --input-type --output-type --extract --set --config --unencrypted-suffix --encrypted-suffix': 'text' },
    alone: ['secrets.read'],
    harmless: '--help -h --version -v',
    subcommands: [
      tells('filestatus'),
      tells('encrypt', { options: { '--output': 'write' }, operands: 'look', when: [{ has: '-i --in-place', operands: 'write' }] }),
      does('decrypt edit', 'secrets.read', { options: { '--output': 'write' }, operands: 'look' }),
      { names: 'exec-env exec-file', otherOptions: 'harmless', operands: 'look shell', performs: ['secrets.read'], harmless: '--help -h' },
      does('set unset rotate updatekeys groups', 'secrets.read', { operands: 'text*' }),
      does('publish', 'cloud.change'),
      does('keyservice', 'network.listen'),
      // without a command it opens the file decrypted
      does('*', 'secrets.read'),
    ],
  },
  tells('age rage', { options: { '-o --output': 'write', '-i --identity': 'text', '-r --recipient -R --recipients-file': 'text', '-j': 'program' }, operands: 'read', when: [{ has: '-d --decrypt', performs: ['secrets.read'] }], alone: 'harmless', harmless: '--help -h --version' }),
  does('age-keygen rage-keygen', 'secrets.read', { options: { '-o --output': 'write' }, harmless: '--help -h --version' }),
  does('mkcert', 'secrets.read', { options: { '-cert-file -key-file -p12-file': 'write', '-csr': 'read' }, when: [{ has: '-install -uninstall', performs: ['system.configure'] }], alone: 'harmless', harmless: '-help --help -version --version -CAROOT' }),
  group('certbot', [tells('certificates plugins show_account help'), does('revoke delete unregister', 'cloud.destroy'), does('*', 'system.configure', { options: hooks, harmless: '--help -h --dry-run' })], { alone: ['system.configure'], options: hooks, harmless: '--help -h --version' }),
  group('acme.sh lego', [tells('list'), does('*', 'system.configure', { options: hooks })], { alone: ['system.configure'], options: hooks, harmless: '--help -h --version --list --info' }),
  group('step', [
    tells('help version path'),
    group('certificate', [tells('inspect verify lint fingerprint needs-renewal', { operands: 'read' }), tells('format p12 bundle', { operands: 'read*' }), does('create sign key', 'secrets.read', { operands: 'text write*' }), does('install uninstall', 'system.configure')]),
    group('crypto', [tells('hash rand'), { names: 'jwt jws jwk jwe jose', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'inspect verify' }, { names: '*', performs: ['secrets.read'] }], harmless: '--help -h' }, does('*', 'secrets.read', { operands: 'text*' })]),
    group('ca', [tells('health root roots federation'), does('token certificate renew sign rekey', 'secrets.read'), does('revoke', 'cloud.destroy'), does('init bootstrap provisioner admin policy acme', 'system.configure')]),
    group('ssh', [tells('list inspect hosts fingerprint check-host needs-renewal'), does('*', 'secrets.read')]),
    group('oauth kms', [does('*', 'secrets.read')], { alone: ['secrets.read'] }),
    group('context', [tells('list current'), does('*', 'system.configure')]),
  ], { harmless: '--help -h --version -v' }),
  does('step-ca', 'network.listen', { operands: 'read', harmless: '--help --version' }),
];
