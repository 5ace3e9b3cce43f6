import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { cloudVerbs } from './verbs.ts';

/** The smaller clouds, whose commands all end in the same words. Sources: the references of doctl, linode-cli, hcloud, oci, ibmcloud, aliyun, scw, vultr-cli, exo, civo, openstack, upctl and yc. */

type Verbs = NonNullable<ProgramFacts['verbs']>;
const row = (names: string, special: Verbs = [], options: ProgramFacts['options'] = {}): ProgramFacts => ({ names, otherOptions: 'harmless', options, operands: 'text*', verbs: [...special, ...cloudVerbs], alone: 'harmless', harmless: '--help -h --version' });
/** Groups within a group: words that are none of them are verbs. */
const general = { verbs: cloudVerbs, operands: 'text*' } as const;
const remote = { names: 'ssh console exec', performs: ['remote.execute'] } as const;
const settings = (names: string): ProgramFacts => group(names, [tells('list ls get show active'), does('*', 'system.configure')], { alone: ['system.configure'] });

export const cloudPrograms: readonly ProgramFacts[] = [
  group('doctl', [
    tells('version balance invoice billing-history completion help'),
    group('auth', [tells('list'), does('init remove switch token', 'system.configure')]),
    group('registry', [does('login logout', 'system.configure'), does('docker-config kubernetes-manifest', 'secrets.read')], general),
    row('databases db', [{ names: 'connection user-password', performs: ['secrets.read'] }]),
    group('kubernetes k8s k', [row('cluster c', [{ names: 'kubeconfig', performs: ['secrets.read'] }])], general),
    group('apps app a', [tells('list list-* get get-* logs spec propose validate tier'), does('create update create-deployment upgrade-buildpack dev', 'deploy'), does('console', 'remote.execute'), does('delete', 'cloud.destroy')]),
    group('compute c', [does('ssh', 'remote.execute'), row('droplet-action volume-action image-action', [{ names: 'get' }, { names: '*', performs: ['cloud.change'] }])], general),
    group('serverless sls', [tells('status'), does('deploy', 'deploy'), does('undeploy', 'cloud.destroy'), does('connect install upgrade init', 'system.configure')], general),
    row('*'),
  ], { options: { '-t --access-token -u --api-url -c --config --context -o --output --http-retry-max': 'text' } }),
  group('linode-cli linode', [
    does('configure', 'system.configure'),
    does('ssh', 'remote.execute'),
    tells('completion show-users help'),
    row('obj object-storage', [{ names: 'ls la du info accelerate' }, { names: 'signurl keys-list keys-view', performs: ['secrets.read'] }, { names: 'get' }, { names: 'put mb ws-create setacl', performs: ['cloud.change'] }, { names: 'del rb ws-delete', performs: ['cloud.destroy'] }]),
    row('lke', [{ names: 'kubeconfig-view', performs: ['secrets.read'] }, { names: '*-view *-list' }, { names: '*-delete', performs: ['cloud.destroy'] }, { names: '*-create *-update *-recycle', performs: ['cloud.change'] }]),
    row('*', [{ names: '*-list *-view types kernels regions' }, { names: '*-delete *-rm', performs: ['cloud.destroy'] }, { names: '*-create *-update *-add *-reset *-boot *-attach *-detach boot reboot rescue rebuild resize migrate', performs: ['cloud.change'] }]),
  ], { options: { '--as-user': 'text' }, harmless: '--help -h --version -v' }),
  group('hcloud', [tells('version completion help'), group('context', [tells('list active'), does('create use delete unset', 'system.configure')]), group('config', [tells('get list'), does('*', 'system.configure')]), row('*', [remote, { names: 'request-console reset-password', performs: ['secrets.read'] }, { names: 'add-* remove-* enable-* disable-* set-* attach-* detach-* change-* assign unassign', performs: ['cloud.change'] }])], { options: { '-o --output --config --context --endpoint': 'text' } }),
  group('oci', [
    group('setup session', [does('*', 'system.configure')]),
    group('os', [
      group('object', [tells('get bulk-download', { options: { '--file --download-dir': 'write-tree', '--bucket-name --name --namespace-name --namespace -bn -ns --prefix': 'text' } }), does('put bulk-upload', 'cloud.change', { options: { '--file --src-dir': 'read-tree' } })], general),
      row('preauth-request', [{ names: 'create', performs: ['secrets.read', 'cloud.change'] }]),
    ], general),
    row('secrets', [{ names: 'get', performs: ['secrets.read'] }]),
    row('db', [{ names: 'generate-wallet', performs: ['secrets.read'] }]),
    row('kms', [{ names: 'decrypt generate-data-encryption-key', performs: ['secrets.read'] }]),
    row('ce', [{ names: 'create-kubeconfig', performs: ['system.configure'] }, { names: 'generate-token', performs: ['secrets.read'] }]),
    row('*', [{ names: 'launch action change-* bulk-* connect', performs: ['cloud.change'] }]),
  ], { options: { '--profile --config-file --region --auth --output --query --compartment-id': 'text' } }),
  group('ibmcloud ic bx', [tells('target', { when: [{ has: '-r -g -o -s -c --cf --unset-region --unset-resource-group -n', performs: ['system.configure'] }] }), group('plugin', [tells('list repo-plugins repos show'), does('*', 'package.install')]), does('login logout config update', 'system.configure'), tells('version help regions'), row('*', [{ names: 'service-keys api-key-create service-key-create tokens oauth-tokens iam-tokens credentials', performs: ['secrets.read'] }, { names: '*-list *-get clusters workers instances services service-instances apps groups resource-groups orgs spaces' }, { names: '*-delete *-rm *-destroy', performs: ['cloud.destroy'] }, { names: '*-create *-update *-add *-set *-run *-start *-stop *-restart', performs: ['cloud.change'] }])], { options: { '-g -r': 'text' } }),
  group('aliyun tccli volcengine', [does('configure', 'system.configure'), row('oss', [{ names: 'ls stat cat du' }, { names: 'rm', performs: ['cloud.destroy'] }, { names: 'cp sync mb sign', performs: ['cloud.change'] }]), row('*', [{ names: 'Describe* List* Get* Query* Check* Search*' }, { names: 'Delete* Release* Remove* Destroy* Terminate*', performs: ['cloud.destroy'] }, { names: '*', performs: ['cloud.change'] }])]),
  group('scw', [tells('version help info autocomplete'), group('config', [tells('info'), does('get dump', 'secrets.read'), does('*', 'system.configure')]), does('init login shell', 'system.configure'), row('secret', [{ names: 'access', performs: ['secrets.read'] }]), row('k8s', [{ names: 'kubeconfig', performs: ['secrets.read'] }]), row('*', [remote])], { options: { '-c --config -o --output -p --profile': 'text' } }),
  group('vultr-cli vultr', [tells('version help account regions plans os'), row('kubernetes k', [{ names: 'config', performs: ['secrets.read'] }]), row('*')], { options: { '--config --output -o': 'text' } }),
  group('exo', [settings('config'), tells('version environment status zones limits'), group('compute c', [row('instance vm', [remote, { names: 'scp', performs: ['remote.execute'] }, { names: 'reveal-password', performs: ['secrets.read'] }]), row('sks', [{ names: 'kubeconfig', performs: ['secrets.read'] }])], general), row('storage', [{ names: 'presign', performs: ['secrets.read'] }, { names: 'download' }]), row('dbaas', [{ names: 'reveal-secrets', performs: ['secrets.read'] }]), row('*')], { options: { '-z --zone -A --use-account -O --output-format -C --config': 'text' } }),
  group('civo', [settings('apikey'), tells('version help quota region update completion'), row('kubernetes k8s k3s', [{ names: 'config', performs: ['secrets.read'] }]), row('instance database', [{ names: 'password credential', performs: ['secrets.read'] }]), row('*')], { options: { '--region -o --output -f --fields --config': 'text' } }),
  row('openstack', [{ names: 'ssh', performs: ['remote.execute'] }, { names: 'token credential', performs: ['secrets.read'] }]),
  group('upctl', [tells('version help'), row('*')], { options: { '--config -o --output': 'text' } }),
  group('yc', [does('init', 'system.configure'), settings('config'), tells('version help'), row('iam', [{ names: 'create-token', performs: ['secrets.read'] }]), row('lockbox', [{ names: 'payload get', performs: ['secrets.read'] }]), row('*')], { options: { '--profile --cloud-id --folder-id --format --token': 'text' } }),
  tells('s3cmd', {
    options: { '-c --config': 'read' },
    verbs: [{ names: 'ls la du info cfsync accesslog simulate' }, { names: 'signurl', performs: ['secrets.read'] }, { names: 'get' }, { names: 'del rm rb multipart-abort', performs: ['cloud.destroy'] }, { names: 'put sync cp mv modify mb setacl setpolicy delpolicy restore ws-create ws-delete expire cfcreate cfdelete', performs: ['cloud.change'] }],
    when: [{ has: '--delete-removed', performs: ['cloud.destroy'] }, { has: '--configure --dump-config', performs: ['system.configure'] }],
    alone: 'harmless',
    harmless: '--help -h --version -n --dry-run',
  }),
  group('mc mcli s5cmd', [tells('ls cat head tree stat du find diff ping version info support'), does('cp mirror sync pipe put mb version-enable tag policy anonymous ilm event encrypt retention legalhold quota replicate', 'cloud.change', { when: [{ has: '--remove --delete', performs: ['cloud.destroy'] }] }), tells('get'), does('mv move', 'cloud.change'), does('rm rb', 'cloud.destroy'), does('share', 'secrets.read'), group('alias config', [tells('list ls'), does('set remove import', 'system.configure')]), group('admin', [tells('info trace top console prometheus'), group('user group policy service-account accesskey svcacct', [tells('list ls info policy'), does('remove rm', 'cloud.destroy'), does('*', 'cloud.change')]), does('*', 'cloud.change')]), does('sql', 'database.query')], { options: { '-C --config-dir --endpoint-url --profile': 'text' } }),
];
