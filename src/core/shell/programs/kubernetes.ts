import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** What goes on top of Kubernetes: charts, local clusters, deployments. Sources: the references of helm, helmfile, kustomize, minikube, kind, k3d, kubeadm, eksctl, argocd, flux, istioctl, linkerd, velero, skaffold, tilt and stern. */

const cluster = { '-n --namespace --kube-context --context --kube-token --kube-as-user --kube-as-group --kube-ca-file --registry-config --repository-config --repository-cache --burst-limit --qps': 'text', '--kube-apiserver': 'url', '--kubeconfig': 'program' } as const;

/** Charts are templates; a post-renderer is a program that gets the result. */
const chart = { ...cluster, '-f --values --ca-file --cert-file --keyring': 'read', '--post-renderer': 'program', '--post-renderer-args --set-file': 'text', '--output-dir': 'write-tree', '--version': 'text' } as const;
/** Those that often stand before `--dry-run`, which is only believed where it can't be the value of another option. */
const flags = '-i --install --wait --wait-for-jobs --atomic --force --reset-values --reuse-values --create-namespace --debug --no-hooks --skip-crds --cleanup-on-fail --dependency-update --devel --disable-openapi-validation --hide-notes --hide-secret --keep-history --ignore-not-found --recreate-pods --take-ownership --rollback-on-failure --generate-name -g';
const release = { flags, options: { ...chart, '--set --set-string --set-json --set-literal --timeout --history-max --description -o --output --name-template --cascade': 'text' } } as const;
const dryRun = '--help -h --dry-run --dry-run=client --dry-run=server --dry-run=true';

const helm = group('helm', [
  tells('list ls status history hist get search version env help completion', { options: cluster }),
  tells('show inspect template verify lint', { options: chart }),
  does('install upgrade rollback', 'deploy', { ...release, harmless: dryRun }),
  does('uninstall delete del un', 'cloud.destroy', { ...release, harmless: dryRun }),
  does('test', 'cloud.change', { options: cluster }),
  does('pull fetch', 'package.install', { options: { ...chart, '-d --destination --untardir': 'write-tree' } }),
  does('push', 'package.publish'),
  tells('package', { options: { '-d --destination': 'write-tree', '--key --keyring --passphrase-file': 'text' }, operands: 'read-tree*', when: [{ has: '-u --dependency-update', performs: ['package.install'] }] }),
  tells('create', { options: { '-p --starter': 'read-tree' }, operands: 'write-tree' }),
  group('repo', [tells('list ls update up'), tells('index', { options: { '--merge': 'read', '--url': 'text' }, operands: 'write-tree' }), does('add remove rm', 'system.configure')], { options: cluster }),
  group('dependency dep dependencies', [tells('list ls'), does('update up build', 'package.restore', { options: cluster })]),
  group('plugin', [tells('list ls verify'), does('install update uninstall add remove rm up un package', 'package.install')]),
  group('registry', [does('login logout', 'system.configure')]),
  // plug-ins that are common enough to be known
  group('diff', [tells('upgrade revision rollback release version', { options: chart })], { options: chart }),
  does('unittest', 'code.build', { options: { '-f --file -v --values': 'text', '-o --output-file': 'write', '-t --output-type --chart-tests-path': 'text' }, when: [{ has: '-u --update-snapshot', operands: 'write-tree*' }] }),
  tells('mapkubeapis', { options: cluster, performs: ['cloud.change'], harmless: '--help -h --dry-run' }),
  does('dashboard', 'network.listen'),
  tells('schema-gen schema docs', { operands: 'read*', options: { '-o --output': 'write' } }),
  group('cm-push s3 gcs', [does('*', 'package.publish')]),
  group('secrets', [does('decrypt dec view edit encrypt enc', 'secrets.read')]),
], { options: { ...cluster, '--color': 'text' } });

const helmfile = group('helmfile', [
  tells('list diff status version help show-dag cache', { options: { '--args --diff-args --helm-binary': 'unknown' } }),
  tells('template build lint fetch write-values print-env', { options: { '--output-dir --output-file-template': 'write-tree', '--args --post-renderer --post-renderer-args --helm-binary': 'unknown' } }),
  does('apply sync charts', 'deploy', { options: { '--args --post-renderer --post-renderer-args': 'unknown' } }),
  does('destroy delete', 'cloud.destroy'),
  does('test', 'cloud.change'),
  does('deps', 'package.restore'),
  does('repos init', 'package.install'),
], { options: { '-f --file --state-values-file --values': 'read', '-e --environment -l --selector -n --namespace --kube-context --log-level --state-values-set --state-values-set-string -c --chart': 'text', '-b --helm-binary -k --kustomize-binary --args --kubeconfig': 'program' } });

const localClusters: readonly ProgramFacts[] = [
  group('minikube', [
    tells('status ip logs version help completion docker-env podman-env update-check options license ssh-host ssh-key', { options: { '-p --profile -n --node': 'text', '--file': 'write' } }),
    group('profile', [tells('list'), does('*', 'system.configure')]),
    group('service', [tells('list', { options: { '-p --profile -n --namespace': 'text' } }), does('*', 'network.listen')], { options: { '-p --profile -n --namespace': 'text' } }),
    group('addons', [tells('list images'), does('enable disable configure open', 'container.run')]),
    group('image', [tells('ls list'), does('build', 'code.build', { operands: 'read-tree' }), does('load pull', 'package.install'), does('push', 'package.publish'), does('rm remove unload', 'container.destroy'), does('save tag', 'container.run', { operands: 'text write' })]),
    group('node', [tells('list'), does('add start stop', 'container.run'), does('delete', 'container.destroy')]),
    group('cache', [tells('list'), does('add delete reload', 'package.install')]),
    group('config', [tells('get view defaults'), does('set unset', 'system.configure')]),
    does('start mount cp update-context', 'container.run', { options: { '--mount-string': 'mount' } }),
    does('stop pause unpause', 'process.stop'),
    does('delete', 'container.destroy'),
    does('ssh', 'container.run', { operands: 'far-command' }),
    does('kubectl', 'cloud.change', { otherOptions: 'text' }),
    does('tunnel dashboard', 'network.listen'),
  ], { options: { '-p --profile': 'text' } }),
  group('kind', [
    group('get', [tells('clusters nodes'), does('kubeconfig', 'secrets.read')]),
    group('create', [does('cluster', 'container.run', { options: { '--config': 'read', '--kubeconfig': 'write' } })]),
    group('delete', [does('cluster clusters', 'container.destroy')]),
    group('build', [does('node-image', 'code.build')]),
    group('export', [does('kubeconfig', 'system.configure', { options: { '--kubeconfig': 'write' } }), tells('logs', { operands: 'write-tree' })]),
    group('load', [does('docker-image image-archive', 'container.run')]),
    tells('version help completion'),
  ]),
  group('k3d', [
    group('cluster', [tells('list ls get'), does('create start edit', 'container.run', { options: { '-v --volume': 'mount', '-c --config': 'read' } }), does('stop', 'process.stop'), does('delete del rm', 'container.destroy')]),
    group('node', [tells('list ls get'), does('create start edit', 'container.run'), does('stop', 'process.stop'), does('delete del rm', 'container.destroy')]),
    group('registry', [tells('list ls get'), does('create start', 'container.run'), does('delete del rm', 'container.destroy')]),
    group('image images', [does('import load', 'container.run')]),
    group('kubeconfig', [does('get print show', 'secrets.read'), does('merge write', 'system.configure', { options: { '-o --output': 'write' } })]),
    group('config', [tells('init migrate', { options: { '-o --output': 'write' } })]),
    tells('version help completion'),
  ]),
  group('k3s', [
    does('server agent', 'network.listen'),
    does('kubectl crictl ctr', 'cloud.change', { otherOptions: 'text' }),
    tells('check-config completion help'),
    does('token', 'secrets.read'),
    does('etcd-snapshot secrets-encrypt certificate', 'cloud.change'),
  ]),
  group('kubeadm', [
    tells('version help completion'),
    group('config', [tells('print view validate'), tells('migrate', { options: { '--new-config': 'write' } }), group('images', [tells('list'), does('pull', 'package.install')])]),
    group('token', [does('list generate create', 'secrets.read'), does('delete', 'cloud.destroy')]),
    group('certs', [tells('check-expiration'), does('renew certificate-key generate-csr', 'secrets.read')]),
    group('upgrade', [tells('plan diff'), does('apply node', 'system.configure', { harmless: '--help -h --dry-run' })]),
    does('init join alpha kubeconfig', 'system.configure', { harmless: '--help -h --dry-run' }),
    does('reset', 'cloud.destroy', { harmless: '--help -h --dry-run' }),
  ]),
];

const deliver: readonly ProgramFacts[] = [
  group('eksctl', [
    tells('get info version help completion anywhere'),
    group('utils', [tells('describe-stacks describe-addon-versions nodegroup-health schema describe-addon-configuration'), does('write-kubeconfig', 'system.configure', { options: { '--kubeconfig': 'write' } }), does('*', 'cloud.change')]),
    does('create upgrade update scale set enable associate register drain', 'cloud.change', { options: { '-f --config-file': 'read' }, harmless: '--help -h --dry-run' }),
    does('delete unset disassociate deregister', 'cloud.destroy', { options: { '-f --config-file': 'read' } }),
  ]),
  group('argocd', [
    group('app', [tells('list get diff history logs manifests wait resources actions get-resource'), does('sync rollback terminate-op confirm-deletion', 'deploy', { harmless: '--help -h --dry-run' }), does('create set unset edit patch patch-resource add-source remove-source', 'cloud.change', { options: { '-f --file': 'read' } }), does('delete delete-resource', 'cloud.destroy', { harmless: '--help -h --dry-run' })]),
    group('proj project cluster repo repocreds cert gpg appset', [tells('list get generate'), does('rm remove delete', 'cloud.destroy'), does('*', 'cloud.change')]),
    group('account', [tells('list get get-user-info can-i'), does('generate-token bcrypt', 'secrets.read'), does('*', 'cloud.change')]),
    group('context ctx', [does('*', 'system.configure')]),
    does('login logout relogin configure', 'system.configure'),
    does('admin', 'cloud.change'),
    tells('version completion help'),
  ], { options: { '--server --auth-token --grpc-web-root-path --config --argocd-context': 'text' } }),
  group('flux', [
    tells('get check logs events stats tree trace diff debug version help completion export'),
    tells('build', { options: { '--path --kustomization-file': 'text' } }),
    does('create bootstrap install suspend resume tag', 'cloud.change', { harmless: '--help -h --export --dry-run' }),
    does('reconcile', 'deploy'),
    does('push', 'package.publish'),
    does('pull', 'package.install', { options: { '-o --output': 'write-tree' } }),
    does('delete uninstall', 'cloud.destroy', { harmless: '--help -h --dry-run' }),
    does('envsubst migrate', 'cloud.change'),
  ], { options: { '-n --namespace --context --timeout': 'text', '--kubeconfig': 'program' } }),
  group('istioctl', [
    tells('analyze version proxy-status ps proxy-config pc validate help completion verify-install precheck describe ztunnel-config', { operands: 'text*' }),
    group('experimental x', [tells('describe precheck authz check-inject version metrics proxy-status'), does('*', 'cloud.change')]),
    group('manifest', [tells('generate diff profile translate'), does('install apply', 'cloud.change')]),
    group('profile', [tells('list dump diff')]),
    tells('kube-inject', { options: { '-f --filename': 'read', '-o --output': 'write' } }),
    does('bug-report', 'secrets.read'),
    does('install upgrade operator tag admin waypoint', 'cloud.change', { harmless: '--help -h --dry-run' }),
    does('uninstall', 'cloud.destroy', { harmless: '--help -h --dry-run' }),
    does('dashboard dash d', 'network.listen'),
    does('create-remote-secret', 'secrets.read'),
  ]),
  group('linkerd', [
    tells('check version stat top tap edges routes inject uninject install install-cni upgrade profile identity diagnostics viz multicluster jaeger authz completion help prune'),
    // it prints what `kubectl delete` would get
    tells('uninstall'),
    does('dashboard', 'network.listen'),
  ]),
  group('velero', [
    tells('get describe version help completion'),
    group('backup schedule restore backup-location snapshot-location plugin snapshot repo', [tells('get describe logs'), does('download', 'cloud.change', { options: { '-o --output': 'write' } }), does('create add set pause unpause', 'cloud.change'), does('delete remove', 'cloud.destroy')]),
    does('create install client', 'cloud.change', { harmless: '--help -h --dry-run' }),
    does('delete uninstall', 'cloud.destroy'),
    does('debug', 'secrets.read'),
  ], { options: { '-n --namespace --kubecontext': 'text', '--kubeconfig': 'program' } }),
  group('skaffold', [
    tells('diagnose version help completion options schema inspect'),
    tells('render', { options: { '-o --output': 'write', '-f --filename': 'read' }, performs: ['code.build'] }),
    does('build test verify fix init', 'code.build', { options: { '-f --filename': 'read', '--file-output': 'write' } }),
    does('exec', 'code.run-project', { options: { '-f --filename': 'read' } }),
    does('run dev debug deploy apply', 'code.build deploy', { options: { '-f --filename': 'read' } }),
    does('delete', 'cloud.destroy', { harmless: '--help -h --dry-run' }),
    group('config', [tells('list'), does('set unset', 'system.configure')]),
  ]),
  group('tilt', [
    tells('get describe doctor verify-install version completion help explain logs wait api-resources alpha docs analytics', { options: { '--kubeconfig': 'program' } }),
    does('up ci demo', 'code.build deploy', { options: { '-f --file': 'read' } }),
    does('down', 'cloud.destroy', { options: { '-f --file': 'read' } }),
    does('apply create edit patch enable disable trigger args snapshot delete', 'code.run-project'),
    does('dump', 'secrets.read'),
  ]),
];

export const kubernetesPrograms: readonly ProgramFacts[] = [
  helm,
  helmfile,
  group('kustomize', [
    tells('build', { options: { '-o --output': 'write', '--helm-command --mount -e --env': 'unknown' }, operands: 'read', when: [{ has: '--enable-alpha-plugins --enable-exec --enable-helm --enable-star --network', performs: ['code.run-project'] }] }),
    tells('cfg version help completion openapi'),
    tells('create edit localize'),
    does('fn', 'container.run'),
  ]),
  ...localClusters,
  ...deliver,
  group('k9s', [tells('version info help completion')], { options: { '--kubeconfig': 'program', '-n --namespace --context -c --command': 'text' }, alone: ['cloud.change'], harmless: '--help -h' }),
  { names: 'kubectx kubens', flags: '-c --current -h --help -V --version', options: { '-d': 'text' }, operands: 'text', alone: 'harmless', when: [{ has: '#1', performs: ['system.configure'] }, { has: '-d -u --unset', performs: ['system.configure'] }], harmless: '-c --current -h --help -V --version' },
  tells('stern kail', { options: { '--kubeconfig --config': 'program', '-c --container -n --namespace -l --selector -o --output --template -s --since --tail': 'text', '-T --template-file': 'read' }, alone: 'harmless', harmless: '--help -h --version -v' }),
  tells('kubeseal', { options: { '-f --secret-file --cert': 'read', '-w --sealed-secret-file': 'write', '--kubeconfig': 'program' }, when: [{ has: '--recovery-unseal', performs: ['secrets.read'] }], alone: 'harmless', harmless: '--help -h --version' }),
  group('kops', [tells('get validate version help completion'), does('toolbox export', 'secrets.read'), tells('update', { when: [{ has: '--yes -y', performs: ['cloud.change'] }] }), does('create edit replace rolling-update upgrade promote distrust trust', 'cloud.change'), does('delete', 'cloud.destroy')], { options: { '--name --state': 'text' } }),
  group('clusterctl', [tells('describe version help completion config generate'), does('get', 'secrets.read'), does('init upgrade move alpha', 'cloud.change'), does('delete', 'cloud.destroy')]),
  group('cilium', [tells('status version help completion config sysdump'), does('install upgrade hubble connectivity clustermesh encryption bgp', 'cloud.change'), does('uninstall', 'cloud.destroy')]),
  group('hubble', [tells('observe status list version help completion watch'), does('config', 'system.configure')]),
  group('crictl', [tells('ps images inspect inspecti inspectp logs pods stats statsp info version imagefsinfo events metricsp runtime-config completion help'), { names: 'exec', flags: '-i -t -s -it --interactive --tty --sync', options: { '--timeout': 'text' }, operands: 'text inner-command', when: [{ has: '#1', unless: '#2', performs: ['container.run'] }] }, does('pull', 'package.install'), does('run runp create start update attach port-forward checkpoint', 'container.run'), does('stop stopp', 'process.stop'), does('rm rmp rmi', 'container.destroy'), does('config', 'system.configure')], { options: { '-r --runtime-endpoint -i --image-endpoint -t --timeout -c --config': 'text' } }),
];
