import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Kubernetes and OpenShift. Source: the references of `kubectl` and `oc`. */

const globalFlags = '--insecure-skip-tls-verify= --match-server-version= --disable-compression= --warnings-as-errors= --alsologtostderr= --logtostderr= --help=';
const globalOptions = {
  '-n --namespace --context --cluster --user --as --as-group --as-uid --token --certificate-authority --client-certificate --client-key --tls-server-name --request-timeout --username --password --cache-dir -v --v --vmodule --profile --kuberc --log-backtrace-at --log-dir --log-file': 'text',
  '-s --server': 'url',
  '--profile-output': 'write',
  // such a file can name programs that fetch credentials
  '--kubeconfig': 'program',
} as const;

const dryRun = '--help -h --dry-run --dry-run=client --dry-run=server --dry-run=true';
const manifests = { '-f --filename -k --kustomize': 'read-tree', '--kubeconfig': 'program', '-s --server': 'url' } as const;
/** Those that often stand before `--dry-run`, which is only believed where it can't be the value of another option. */
const changeFlags = '--all -A --all-namespaces --force --now --wait= --ignore-not-found= -R --recursive --overwrite --save-config --server-side --force-conflicts --prune --local --record --rm -i -t -it --stdin --tty --command --cascade=';
const changes = { flags: changeFlags, options: { ...manifests, '-n --namespace --context --image --replicas -l --selector --field-manager --grace-period --timeout -o --output -c --container --port --name --type -p --patch --restart --env --labels --overrides --field-selector': 'text' }, harmless: dryRun } as const;

const getFlags = `${globalFlags} -A= --all-namespaces= -w= --watch= --watch-only= --show-labels= --show-kind= --no-headers= --ignore-not-found= --allow-missing-template-keys= -R= --recursive= --server-print= --show-managed-fields= --output-watch-events= --export= --include-uninitialized= --all= --use-openapi-print-columns=`;
const getOptions = { ...globalOptions, '-o --output': 'text', '--template': 'text', '-l --selector --field-selector -L --label-columns --sort-by --subresource --chunk-size': 'text', '-f --filename -k --kustomize': 'read-tree', '--raw': 'text' } as const;

const rawLooks = '/healthz /livez /readyz /metrics /version /api /apis /openapi/v2 /openapi/v3 / /healthz?verbose /livez?verbose /readyz?verbose /apis/metrics.k8s.io/v1beta1/nodes /apis/metrics.k8s.io/v1beta1/pods /apis/custom.metrics.k8s.io/v1beta1 /apis/external.metrics.k8s.io/v1beta1'.split(' ').map((path) => `--raw=${path}`).join(' ');

const get: ProgramFacts = {
  names: 'get',
  flags: getFlags,
  options: getOptions,
  alone: 'harmless',
  harmless: '--help -h',
  // a path of the server, such as `/healthz`, may be that of a secret
  when: [{ has: '--raw', unless: rawLooks, performs: ['secrets.read'] }],
  subcommands: [
    // without a form of output only names are listed
    { names: '*secret*', flags: getFlags, options: getOptions, operands: 'text*', when: [{ has: '--output --template', unless: '--output=wide --output=name', performs: ['secrets.read'] }], harmless: '--help -h' },
    { names: '*', flags: getFlags, options: getOptions, operands: 'text*', harmless: '--help -h' },
  ],
};

const commands: readonly ProgramFacts[] = [
  get,
  tells('convert', { options: { ...manifests, '-o --output --output-version': 'text' } }),
  tells('describe explain top api-resources api-versions version events options completion help wait diff', { options: manifests }),
  tells('logs log', { options: { '--kubeconfig': 'program' } }),
  tells('cluster-info', { options: { '--output-directory': 'write', '--kubeconfig': 'program' } }),
  tells('kustomize', { options: { '-o --output': 'write', '--helm-command --mount -e --env': 'unknown' }, operands: 'read', when: [{ has: '--enable-alpha-plugins --enable-exec --enable-helm --enable-star', performs: ['code.run-project'] }] }),
  group('create', [does('token', 'secrets.read'), does('secret configmap cm', 'cloud.change', { options: { '--from-file --from-env-file --cert --key': 'text', ...manifests }, harmless: dryRun }), does('*', 'cloud.change', changes)], { options: manifests, alone: ['cloud.change'], harmless: dryRun }),
  { ...tells('apply'), ...changes, when: [{ has: '--dry-run #1', unless: '#1=view-last-applied', performs: ['cloud.change'] }, { has: '-f -k', performs: ['cloud.change'] }, { has: '--prune', performs: ['cloud.destroy'] }] },
  does('replace', 'cloud.change', { ...changes, when: [{ has: '--force', performs: ['cloud.destroy'] }] }),
  tells('label annotate', { ...changes, when: [{ has: '#1 -f --filename', unless: '--list', performs: ['cloud.change'] }, { has: '#2', performs: ['cloud.change'] }] }),
  does('patch edit scale autoscale expose run taint cordon uncordon certificate debug', 'cloud.change', changes),
  does('drain', 'cloud.change', { ...changes, when: [{ has: '--force --delete-emptydir-data --delete-local-data --disable-eviction', performs: ['cloud.destroy'] }] }),
  does('delete', 'cloud.destroy', changes),
  group('rollout', [tells('status history', { flags: '-w= --watch= -R= --recursive=', options: { ...manifests, '-n --namespace --context --timeout --revision -l --selector -o --output': 'text' } }), does('restart undo pause resume retry cancel latest', 'deploy', changes)], { options: globalOptions }),
  group('set', [tells('env', { ...changes, when: [{ has: '#1 -f --filename --all', unless: '--list', performs: ['deploy'] }, { has: '#2', performs: ['deploy'] }, { has: '--resolve', performs: ['secrets.read'] }] }), does('image resources selector serviceaccount subject data triggers volumes volume probe build-hook build-secret deployment-hook image-lookup route-backends', 'deploy', changes)], { options: globalOptions }),
  { names: 'exec rsh', flags: '-i --stdin -t --tty -q --quiet -T --no-tty', options: { ...globalOptions, '-c --container --pod-running-timeout --shell --timeout': 'text', '-f --filename': 'read' }, operands: 'text inner-command', lateOptions: true, when: [{ has: '#1', unless: '#2', performs: ['remote.execute'] }], harmless: '--help -h' },
  does('attach', 'remote.execute', { options: manifests }),
  does('cp', 'remote.execute', { options: { '-n --namespace -c --container --context --retries': 'text', '--kubeconfig': 'program' }, operands: 'read-tree target' }),
  does('port-forward', 'network.listen', { options: { '--kubeconfig': 'program' } }),
  does('proxy', 'network.listen', { options: { '-w --www': 'read', '--kubeconfig': 'program' } }),
  group('auth', [tells('can-i whoami'), does('reconcile', 'cloud.change', changes)], { options: globalOptions }),
  {
    names: 'config',
    flags: globalFlags,
    options: globalOptions,
    alone: 'harmless',
    harmless: '--help -h',
    subcommands: [
      { names: 'view', flags: `${globalFlags} --minify --flatten --merge= --allow-missing-template-keys --show-managed-fields`, options: { ...globalOptions, '-o --output --template': 'text' }, operands: '', when: [{ has: '--raw', performs: ['secrets.read'] }, { has: '--raw=false' }], harmless: '--help -h' },
      tells('current-context get-clusters get-contexts get-users', { options: { '--kubeconfig': 'program' } }),
      does('set unset use use-context set-context set-cluster set-credentials delete-cluster delete-context delete-user rename-context', 'system.configure'),
    ],
  },
  group('plugin', [tells('list')]),
  group('krew', [tells('list search info version'), does('install upgrade update index uninstall remove', 'package.install')]),
  tells('neat tree who-can rbac-lookup lineage status images resource-capacity outdated deprecations cost df-pv score access-matrix get-all pod-lens view-utilization view-allocations sick-pods unused-volumes popeye', { options: { '--kubeconfig': 'program' } }),
  tells('ns ctx', { when: [{ has: '#1', performs: ['system.configure'] }] }),
  does('view-secret modify-secret', 'secrets.read'),
  does('node-shell ssh trace sniff', 'remote.execute'),
];

const openShift: readonly ProgramFacts[] = [
  tells('whoami', { when: [{ has: '-t --show-token', performs: ['secrets.read'] }] }),
  tells('projects process observe'),
  group('project', [does('*', 'system.configure')]),
  does('login logout', 'system.configure'),
  does('new-project new-app new-build start-build cancel-build import-image tag idle policy', 'cloud.change', changes),
  does('rollback', 'deploy', changes),
  does('extract', 'secrets.read', { options: { '--to': 'write-tree' } }),
  does('rsync', 'remote.execute', { operands: 'read-tree target' }),
  group('serviceaccounts sa', [does('get-token create-kubeconfig new-token', 'secrets.read')]),
  group('registry', [tells('info'), does('login', 'system.configure')]),
  group('image', [tells('info'), does('append mirror', 'package.publish', { harmless: '--help -h --dry-run' }), tells('extract', { options: { '--path': 'unknown' } })]),
  group('adm', [tells('top inspect must-gather node-logs release verify-image-signature wait-for-stable-cluster', { options: { '--dest-dir': 'write-tree' } }), tells('prune', { when: [{ has: '--confirm', performs: ['cloud.destroy'] }] }), does('*', 'cloud.change', changes)]),
];

export const kubectlPrograms: readonly ProgramFacts[] = [
  { names: 'kubectl kubecolor k', flags: globalFlags, options: globalOptions, subcommands: commands, alone: 'harmless', harmless: '--help -h --version' },
  { names: 'oc', flags: globalFlags, options: globalOptions, subcommands: [...openShift, ...commands], alone: 'harmless', harmless: '--help -h --version' },
];
