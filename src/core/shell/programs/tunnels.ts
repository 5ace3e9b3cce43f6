import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Programs that open this machine to others. Sources: the references of ngrok, cloudflared, tailscale, localtunnel, zrok, frp and bore. */
export const tunnelPrograms: readonly ProgramFacts[] = [
  group('ngrok', [
    tells('version help diagnose completion'),
    group('config', [tells('check'), does('*', 'system.configure')]),
    group('api', [{ names: '*', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'list get' }, { names: 'delete', performs: ['cloud.destroy'] }, { names: '*', performs: ['cloud.change'] }], harmless: '--help -h' }]),
    does('http tcp tls start tunnel', 'network.listen'),
    does('service', 'persistence.install'),
    does('authtoken credits update', 'system.configure'),
  ]),
  group('cloudflared', [
    tells('version help'),
    group('tunnel', [tells('list info ready diag'), does('login token', 'secrets.read'), does('create route vnet', 'cloud.change'), does('delete cleanup', 'cloud.destroy'), does('run', 'network.listen'), group('ingress', [tells('validate rule')])], { options: { '--url --name --hello-world --hostname': 'text', '--config --origincert --credentials-file --cred-file': 'text' }, alone: ['network.listen'] }),
    group('access', [does('login token', 'secrets.read'), does('curl ssh', 'remote.execute'), does('ssh-config ssh-gen', 'system.configure'), does('tcp rdp smb', 'network.listen')]),
    does('proxy-dns', 'network.listen'),
    does('service', 'persistence.install'),
    does('update login', 'system.configure'),
    tells('tail'),
  ], { options: { '--config --loglevel --logfile': 'text' } }),
  group('tailscale', [
    tells('status ip ping netcheck version whois licenses bugreport dns metrics help completion exit-node wait'),
    does('up down set login logout switch configure update web lock', 'system.configure', { when: [{ has: '--ssh', performs: ['network.listen'] }] }),
    { names: 'ssh', operands: 'text far-command', otherOptions: 'harmless', performs: ['remote.execute'] },
    does('nc', 'network.send'),
    group('file', [does('cp', 'network.send', { operands: 'read* text' }), tells('get', { operands: 'write-tree' })]),
    group('serve', [tells('status get-config'), does('*', 'network.listen')], { alone: ['network.listen'] }),
    group('funnel', [tells('status'), does('*', 'network.listen')], { alone: ['network.listen'] }),
    does('drive', 'network.listen'),
    group('cert', [does('*', 'secrets.read')]),
    does('debug', 'secrets.read'),
  ], { options: { '--socket': 'text' } }),
  does('lt localtunnel bore zrok frpc frps serveo pagekite localhost.run expose rathole gost inlets chisel devtunnel', 'network.listen', { alone: ['network.listen'], harmless: '--help -h --version -V -v' }),
];
