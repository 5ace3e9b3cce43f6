import type { ProgramFacts } from './facts.ts';
import { does, tells } from './rows.ts';

const help = '--help --version';

/** Accounts, groups and permissions. Sources: the shadow-utils manuals, acl(5) tools, chattr(1), selinux(8), sudoers(5). */
export const userPrograms: readonly ProgramFacts[] = [
  tells('whoami id groups logname users who finger pinky last lastb lastlog lastcomm faillog lslogins namei getfacl lsattr getcap getfattr sestatus getenforce getsebool klist kswitch members', { operands: 'text*' }),
  { names: 'getent', harmless: help, options: { '-s --service': 'text' }, flags: '-i --no-idn', subcommands: [tells('passwd group hosts services protocols networks ahosts ahostsv4 ahostsv6 netgroup rpc ethers aliases initgroups'), does('shadow gshadow', 'secrets.read')] },
  does('passwd', 'system.configure', { harmless: '-S --status --help' }),
  does('chpasswd useradd adduser usermod userdel deluser groupadd groupmod groupdel addgroup delgroup gpasswd chsh chfn newusers pwconv pwunconv grpconv grpunconv groupmems vipw vigr newgidmap newuidmap pam-auth-update authselect authconfig', 'system.configure', { harmless: help }),
  does('chage', 'system.configure', { harmless: '-l --list --help' }),
  does('visudo', 'privilege.escalate', { options: { '-f --file': 'write' }, harmless: '-c --check -V --version --help' }),
  { names: 'chattr', flags: '-R -V -f -i -a -u -c -d -e -j -m -s -t -x -A -C -D -F -P -S -T', options: { '+ -p': 'text' }, operands: 'write*', when: [{ has: '-R', operands: 'write-tree*' }], performs: ['permission.change'] },
  does('setfattr', 'permission.change', { options: { '-n -v -x --name --value --remove': 'text', '--restore': 'read' }, operands: 'write*', harmless: help }),
  does('setfacl', 'permission.change', { options: { '-m --modify -x --remove': 'text', '-M --modify-file -X --remove-file --restore --set-file': 'read', '--set': 'text' }, operands: 'write*', when: [{ has: '-R --recursive', operands: 'write-tree*' }], harmless: '-h --help -v --version --test' }),
  does('setcap chcon restorecon setfiles fixfiles semanage semodule setsebool setenforce aa-enforce aa-complain aa-disable apparmor_parser', 'permission.change', { operands: 'text*', harmless: help }),
  tells('aa-status apparmor_status matchpathcon seinfo sesearch ausearch aureport'),
  does('auditctl', 'system.configure', { harmless: '-l -s -v -h' }),
  does('kinit kpasswd kadmin kdestroy ktutil', 'system.configure', { harmless: help }),
  tells('mesg biff', { operands: 'text' }),
];
