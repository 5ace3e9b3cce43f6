import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

const dive = { '--ci-config --config -c': 'read', '-j --json': 'write', '--source': 'text' } as const;

/** Building, copying and looking at images, and the machines that containers run in. Sources: the manuals of buildah, skopeo, crane, dive, colima and lima. */
export const imagePrograms: readonly ProgramFacts[] = [
  group('buildah', [
    tells('images containers inspect info version ps ls tag untag'),
    does('bud build build-using-dockerfile', 'code.build', { options: { '-f --file --ignorefile': 'read', '-t --tag --build-arg --target --platform --layers --format --label': 'text', '-v --volume': 'mount', '--iidfile --logfile': 'write', '--secret --ssh --output -o --hooks-dir --cap-add --device --security-opt --runtime': 'unknown' }, operands: 'read-tree*' }),
    does('from pull', 'package.install'),
    does('push', 'package.publish'),
    { names: 'run', flags: '-t --tty --terminal --no-hosts --add-history --no-pivot', options: { '-e --env --user --workingdir --hostname --network': 'text', '-v --volume --mount': 'mount', '--cap-add --device --security-opt --isolation --runtime': 'unknown' }, operands: 'text far-command', performs: ['container.run'], harmless: '--help' },
    does('copy add', 'container.run', { operands: 'text read-tree* text' }),
    does('commit config rename mount unmount umount source', 'container.run'),
    group('manifest', [tells('inspect exists'), does('create add annotate remove', 'container.run'), does('push', 'package.publish'), does('rm', 'container.destroy')]),
    does('rm rmi prune', 'container.destroy'),
    does('login logout', 'system.configure'),
    { names: 'unshare', flags: '-m', operands: 'command' },
  ]),
  group('skopeo', [
    tells('inspect list-tags manifest-digest standalone-verify generate-sigstore-key'),
    does('copy sync', 'network.send', { options: { '--digestfile': 'write' }, harmless: '--help -h --dry-run' }),
    does('delete', 'cloud.destroy'),
    does('login logout', 'system.configure'),
    does('standalone-sign', 'secrets.read'),
  ]),
  group('crane', [
    tells('blob catalog config digest ls list manifest validate version'),
    tells('pull', { operands: 'text* write' }),
    tells('export', { operands: 'text write' }),
    does('append copy cp flatten mutate push rebase tag index edit', 'package.publish'),
    does('delete', 'cloud.destroy'),
    group('auth', [does('get token', 'secrets.read'), does('login logout', 'system.configure')]),
    does('registry', 'network.listen'),
  ]),
  group('dive', [does('build', 'code.build'), tells('version'), tells('*', { options: dive })], { options: dive, harmless: '--help -h --version -v' }),
  group('colima', [
    tells('status list ls version ssh-config completion prune template'),
    does('start restart update', 'container.run', { options: { '-V --mount': 'mount', '--edit --editor': 'unknown' } }),
    does('stop', 'process.stop'),
    does('delete', 'container.destroy'),
    { names: 'ssh', otherOptions: 'harmless', options: { '-p --profile': 'text' }, operands: 'far-command', performs: ['container.run'], harmless: '--help -h' },
    does('kubernetes nerdctl model', 'container.run'),
  ], { options: { '-p --profile': 'text' } }),
  group('limactl', [
    tells('list ls info show-ssh validate completion sudoers'),
    does('start create edit copy cp clone rename restart network disk snapshot tunnel protect unprotect start-at-login', 'container.run'),
    { names: 'shell', otherOptions: 'harmless', options: { '--shell --workdir': 'text' }, operands: 'text far-command', performs: ['container.run'], harmless: '--help -h' },
    does('stop', 'process.stop'),
    does('delete remove rm factory-reset prune', 'container.destroy'),
  ]),
  { names: 'lima', operands: 'far-command', performs: ['container.run'], harmless: '--help -h --version' },
  group('orb orbctl', [
    tells('list ls info status version logs doctor'),
    does('start create restart clone rename config default import docker update', 'container.run'),
    does('push pull', 'container.run', { operands: 'read-tree* target' }),
    tells('export', { operands: 'text write' }),
    does('run shell ssh sudo', 'container.run', { otherOptions: 'text' }),
    does('stop', 'process.stop'),
    does('delete rm reset', 'container.destroy'),
    does('login logout', 'system.configure'),
  ]),
];
