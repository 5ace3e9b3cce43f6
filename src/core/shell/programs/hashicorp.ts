import type { ProgramFacts } from './facts.ts';
import { type Performs, does, group, tells } from './rows.ts';

/** Vault, Consul, Nomad, Boundary, Packer and Vagrant. Source: their command references. Their long options have one dash or two. */
const help = '-help --help -h -version --version -v';
const server = { '-address --address -http-addr --http-addr -addr --addr': 'url', '-namespace --namespace -format --format -field --field -token --token -region --region -datacenter --datacenter -ca-cert --ca-cert -ca-path -client-cert -client-key -ca-file -output --output -wrap-ttl -mount --mount -tls-server-name': 'text' } as const;
const reads = (names: string): ProgramFacts => tells(names, { options: server, harmless: help });
const acts = (names: string, performs: Performs): ProgramFacts => does(names, performs, { options: server, harmless: help });
const many = (names: string, rows: readonly ProgramFacts[]): ProgramFacts => group(names, rows, { options: server, harmless: help });

const vault = many('vault', [
  reads('status list path-help version version-history kv-list'),
  acts('read unwrap print', 'secrets.read'),
  acts('write patch proxy', 'cloud.change'),
  acts('delete', 'cloud.destroy'),
  acts('login', 'system.configure'),
  acts('server agent', 'network.listen'),
  acts('ssh', 'remote.execute'),
  acts('debug monitor', 'secrets.read'),
  many('kv', [reads('list'), acts('get', 'secrets.read'), acts('put patch rollback undelete enable-versioning', 'cloud.change'), acts('delete destroy', 'cloud.destroy'), many('metadata', [reads('get list'), acts('put patch', 'cloud.change'), acts('delete', 'cloud.destroy')])]),
  many('token', [reads('lookup capabilities'), acts('create', 'secrets.read'), acts('renew', 'cloud.change'), acts('revoke', 'cloud.destroy')]),
  many('lease', [reads('lookup'), acts('renew', 'cloud.change'), acts('revoke', 'cloud.destroy')]),
  many('policy', [reads('list read fmt'), acts('write', 'cloud.change'), acts('delete', 'cloud.destroy')]),
  many('auth secrets audit plugin namespace', [reads('list lookup info read help runtime'), acts('enable tune move register reload create patch', 'cloud.change'), acts('disable deregister delete', 'cloud.destroy')]),
  many('operator', [reads('members key-status diagnose usage'), many('raft', [reads('list-peers'), many('autopilot', [reads('get-config state'), acts('set-config', 'cloud.change')]), acts('snapshot', 'secrets.read'), acts('join', 'cloud.change'), acts('remove-peer', 'cloud.destroy')]), acts('init generate-root rekey unseal', 'secrets.read'), acts('seal step-down rotate migrate', 'cloud.change')]),
  acts('pki transform transit', 'cloud.change'),
]);

const consul = many('consul', [
  reads('catalog members info version validate monitor rtt troubleshoot debug'),
  many('kv', [reads('get'), acts('export', 'secrets.read'), acts('put import', 'cloud.change'), acts('delete', 'cloud.destroy')]),
  many('acl', [acts('bootstrap', 'secrets.read'), many('token', [acts('read list create clone', 'secrets.read'), acts('update', 'cloud.change'), acts('delete', 'cloud.destroy')]), many('policy role auth-method binding-rule templated-policy', [reads('list read preview'), acts('create update', 'cloud.change'), acts('delete', 'cloud.destroy')]), acts('set-agent-token', 'cloud.change')]),
  many('config', [reads('list read'), acts('write', 'cloud.change'), acts('delete', 'cloud.destroy')]),
  many('services', [reads('export exported-services'), acts('register', 'cloud.change'), acts('deregister', 'cloud.destroy')]),
  many('intention', [reads('list get check match'), acts('create', 'cloud.change'), acts('delete', 'cloud.destroy')]),
  many('snapshot', [reads('inspect decode'), does('save', 'secrets.read', { operands: 'write', harmless: help }), acts('restore', 'database.destroy')]),
  many('operator', [reads('usage utilization'), many('autopilot', [reads('get-config state'), acts('*', 'cloud.change')]), many('raft', [reads('list-peers'), acts('remove-peer', 'cloud.destroy'), acts('transfer-leader', 'cloud.change')]), many('area', [reads('list members'), acts('*', 'cloud.change')])]),
  many('tls', [acts('ca cert', 'secrets.read')]),
  acts('agent connect', 'network.listen'),
  acts('exec', 'remote.execute'),
  acts('join leave force-leave maint reload keyring peering partition namespace', 'cloud.change'),
  acts('keygen login logout', 'secrets.read'),
  { names: 'lock watch', otherOptions: 'harmless', options: server, operands: 'text shell', performs: ['code.run-project'], harmless: help },
]);

const nomad = many('nomad', [
  reads('status version agent-info server-members ui alloc-status node-status monitor license setup-info validate recommendation-list'),
  many('job', [reads('status plan history inspect validate deployments allocs action-list init'), acts('run dispatch scale promote revert restart eval periodic tag start', 'deploy'), acts('stop', 'cloud.destroy')]),
  reads('plan inspect logs'),
  tells('fmt', { operands: 'write*', when: [{ has: '-check', operands: 'look*' }], harmless: help }),
  acts('run', 'deploy'),
  acts('stop', 'cloud.destroy'),
  many('alloc', [reads('status logs fs checks'), acts('exec', 'remote.execute'), acts('restart signal stop pause', 'cloud.change')]),
  many('node', [reads('status config meta'), acts('drain eligibility', 'cloud.change')]),
  many('deployment', [reads('list status'), acts('promote pause resume fail unblock', 'deploy')]),
  many('var', [reads('list'), acts('get', 'secrets.read'), acts('put init lock', 'cloud.change'), acts('purge', 'cloud.destroy')]),
  many('acl', [acts('bootstrap token', 'secrets.read'), acts('*', 'cloud.change')]),
  many('namespace quota volume service scaling-policy scaling eval plugin sentinel', [reads('list status inspect info policy'), acts('apply create register init claim snapshot', 'cloud.change'), acts('delete deregister detach', 'cloud.destroy')]),
  many('server', [reads('members'), acts('join force-leave', 'cloud.change')]),
  many('system', [acts('gc reconcile', 'cloud.change')]),
  many('operator', [reads('metrics'), many('autopilot', [reads('get-config health'), acts('*', 'cloud.change')]), many('raft', [reads('list-peers info logs state'), acts('remove-peer', 'cloud.destroy'), acts('transfer-leadership', 'cloud.change')]), many('scheduler', [reads('get-config'), acts('set-config', 'cloud.change')]), tells('api', { options: { ...server, '-X -method': 'text', '-d': 'at-text', '-H': 'text' }, when: [{ has: '-X -d', unless: '-X=GET -X=HEAD', performs: ['cloud.change'] }, { has: '-X=DELETE', performs: ['cloud.destroy'] }], harmless: help }), acts('snapshot debug keygen gossip root', 'secrets.read'), acts('client-state', 'cloud.change')]),
  acts('exec alloc-exec', 'remote.execute'),
  acts('node-drain', 'cloud.change'),
  acts('agent', 'network.listen'),
  acts('tls login', 'secrets.read'),
]);

const boundary = many('boundary', [
  reads('version search help'),
  many('config', [acts('get-token', 'secrets.read'), reads('*')]),
  acts('connect', 'remote.execute'),
  acts('authenticate logout', 'system.configure'),
  acts('server dev daemon', 'network.listen'),
  acts('database', 'database.change'),
  { names: '*', otherOptions: 'harmless', options: server, operands: 'text*', verbs: [{ names: 'read list' }, { names: 'delete', performs: ['cloud.destroy'] }, { names: '*', performs: ['cloud.change'] }], alone: 'harmless', harmless: help },
]);

const packer = group('packer', [
  tells('validate inspect version console help', { options: { '-var --var': 'text', '-var-file --var-file': 'read' }, harmless: help }),
  tells('fmt', { flags: '-check --check -diff -recursive -write=false', operands: 'write*', when: [{ has: '-check --check -write=false', operands: 'look*' }], harmless: help }),
  tells('fix', { flags: '-validate=true -validate=false', operands: 'read', harmless: help }),
  tells('hcl2_upgrade', { options: { '-output-file --output-file': 'write' }, operands: 'read', harmless: help }),
  does('build', 'cloud.change code.build', { options: { '-var --var': 'text', '-var-file --var-file': 'read' }, harmless: help }),
  does('init', 'package.restore', { harmless: help }),
  group('plugins', [tells('installed required'), does('install remove', 'package.install')]),
], { alone: 'harmless', harmless: help });

const vagrant = group('vagrant', [
  tells('status global-status version ssh-config port validate list-commands help winrm-config'),
  does('up reload resume provision init package', 'container.run', { when: [{ has: '--provision-with', performs: ['code.run-project'] }] }),
  does('halt suspend', 'process.stop'),
  does('destroy', 'container.destroy'),
  does('ssh winrm powershell rdp upload', 'container.run', { options: { '-c --command': 'text' } }),
  group('box', [tells('list outdated'), does('add update repackage', 'package.install'), does('remove prune', 'container.destroy')]),
  group('plugin', [tells('list'), does('install update uninstall repair expunge license', 'package.install')]),
  group('snapshot', [tells('list'), does('save push', 'container.run'), does('restore pop delete', 'container.destroy')]),
  group('cloud', [tells('search auth'), does('publish box provider version', 'package.publish')]),
  does('share serve', 'network.listen'),
  does('push', 'deploy'),
  does('login', 'system.configure'),
]);

export const hashicorpPrograms: readonly ProgramFacts[] = [vault, consul, nomad, boundary, packer, vagrant];
