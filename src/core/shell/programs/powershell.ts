import { splitNames } from '../arguments.ts';
import type { ProgramFacts } from './facts.ts';

const common = '-verbose -debug -force -passthru -confirm -whatif';
const commonOptions = { '-erroraction -ea -warningaction -informationaction -errorvariable -outvariable -ov -outbuffer -pipelinevariable': 'text', '-credential': 'unknown' } as const;

/** A cmdlet: names in lower case, the first one its own, the others its aliases. */
function cmdlet(facts: ProgramFacts): ProgramFacts {
  return { ...facts, flags: `${common} ${facts.flags ?? ''}`.trim(), options: { ...commonOptions, ...facts.options }, harmless: `-whatif ${facts.harmless ?? ''}`.trim() };
}

const quiet = (names: string): ProgramFacts => cmdlet({ names, otherOptions: 'harmless', operands: 'text*', alone: 'harmless' });

/** PowerShell's cmdlets and their aliases. Source: the modules' own help (Microsoft.PowerShell.Management, .Utility, .Core, .Archive). */
const cmdlets: readonly ProgramFacts[] = [
  cmdlet({ names: 'get-childitem gci ls dir', flags: '-recurse -name -file -directory -hidden -readonly -system -followsymlink', options: { '-path -literalpath': 'look', '-filter -include -exclude -depth -attributes': 'text' }, operands: 'look text', alone: 'harmless' }),
  cmdlet({ names: 'get-content gc cat type', flags: '-raw -wait -asbytestream', options: { '-path -literalpath': 'read', '-totalcount -head -first -tail -last -readcount -encoding -delimiter -filter -include -exclude -stream': 'text' }, operands: 'read*' }),
  cmdlet({ names: 'get-item gi', options: { '-path -literalpath': 'look', '-filter -include -exclude -stream': 'text' }, operands: 'look*' }),
  cmdlet({ names: 'test-path', flags: '-isvalid', options: { '-path -literalpath': 'look', '-pathtype -filter -include -exclude -olderthan -newerthan': 'text' }, operands: 'look*' }),
  cmdlet({ names: 'resolve-path rvpa', flags: '-relative', options: { '-path -literalpath': 'look' }, operands: 'look*' }),
  cmdlet({ names: 'get-filehash', options: { '-path -literalpath': 'read', '-algorithm': 'text' }, operands: 'read*' }),
  cmdlet({ names: 'select-string sls', flags: '-casesensitive -simplematch -allmatches -notmatch -list -quiet -raw -noemphasis', options: { '-path -literalpath': 'read-tree', '-pattern -context -include -exclude -encoding -culture': 'text' }, operands: 'text read-tree*' }),
  cmdlet({ names: 'set-content sc', flags: '-nonewline -asbytestream', options: { '-path -literalpath': 'write', '-value -encoding -filter -include -exclude -stream': 'text' }, operands: 'write text*' }),
  cmdlet({ names: 'add-content ac', flags: '-nonewline -asbytestream', options: { '-path -literalpath': 'write', '-value -encoding -filter -include -exclude -stream': 'text' }, operands: 'write text*' }),
  cmdlet({ names: 'clear-content clc', options: { '-path -literalpath': 'write', '-filter -include -exclude': 'text' }, operands: 'write*' }),
  cmdlet({ names: 'out-file', flags: '-append -noclobber -nonewline', options: { '-filepath -literalpath': 'write', '-encoding -width -inputobject': 'text' }, operands: 'write text' }),
  cmdlet({ names: 'tee-object tee', flags: '-append', options: { '-filepath -literalpath': 'write', '-variable -encoding -inputobject': 'text' }, operands: 'write' }),
  cmdlet({ names: 'new-item ni md mkdir', options: { '-path': 'write', '-name -itemtype -type -value -target': 'text' }, operands: 'write text*' }),
  cmdlet({ names: 'remove-item ri rm del erase rd rmdir', flags: '-recurse', options: { '-path -literalpath': 'delete', '-filter -include -exclude -stream': 'text' }, operands: 'delete*', when: [{ has: '-recurse', operands: 'delete-tree*' }] }),
  cmdlet({ names: 'copy-item copy cp cpi', flags: '-recurse -container', options: { '-path -literalpath': 'read-tree', '-destination': 'write-tree', '-filter -include -exclude': 'text', '-tosession -fromsession': 'unknown' }, operands: 'read-tree target', when: [{ has: '-destination', operands: 'read-tree*' }] }),
  cmdlet({ names: 'move-item mi move mv', options: { '-path -literalpath': 'move', '-destination': 'write-tree', '-filter -include -exclude': 'text' }, operands: 'move target', when: [{ has: '-destination', operands: 'move*' }] }),
  cmdlet({ names: 'rename-item rni ren', options: { '-path -literalpath': 'move', '-newname': 'write' }, operands: 'move write' }),
  cmdlet({ names: 'invoke-expression iex', options: { '-command': 'code' }, operands: 'code', alone: ['code.run-downloaded'] }),
  cmdlet({ names: 'invoke-webrequest iwr wget curl', flags: '-usebasicparsing -disablekeepalive -skipcertificatecheck', options: { '-uri': 'asked-url', '-outfile': 'download', '-infile': 'read', '-headers -useragent -timeoutsec -contenttype -maximumredirection': 'text', '-method -body -form': 'unknown' }, operands: 'asked-url' }),
  cmdlet({ names: 'invoke-restmethod irm', flags: '-usebasicparsing -skipcertificatecheck', options: { '-uri': 'asked-url', '-outfile': 'download', '-infile': 'read', '-headers -useragent -timeoutsec -contenttype': 'text', '-method -body -form': 'unknown' }, operands: 'asked-url' }),
  cmdlet({ names: 'start-process saps start', flags: '-wait -nonewwindow -usenewenvironment', options: { '-filepath': 'program', '-argumentlist -args -verb -windowstyle': 'unknown', '-workingdirectory': 'look', '-redirectstandardoutput -redirectstandarderror': 'write' }, operands: 'program unknown*' }),
  cmdlet({ names: 'stop-process spps kill', options: { '-id -name -inputobject': 'text' }, operands: 'text*', performs: ['process.stop'], alone: ['process.stop'] }),
  cmdlet({ names: 'invoke-command icm', options: { '-scriptblock': 'text', '-computername -cn -session -hostname': 'unknown', '-filepath': 'program' }, operands: 'text*' }),
  cmdlet({ names: 'foreach-object foreach %', options: { '-process -begin -end -membername -argumentlist -parallel -throttlelimit': 'text' }, operands: 'text*' }),
  cmdlet({ names: 'where-object where ?', otherOptions: 'harmless', operands: 'text*' }),
  cmdlet({ names: 'compress-archive', flags: '-update', options: { '-path -literalpath': 'read-tree', '-destinationpath': 'write', '-compressionlevel': 'text' }, operands: 'read-tree write' }),
  cmdlet({ names: 'expand-archive', options: { '-path -literalpath': 'read', '-destinationpath': 'write-tree' }, operands: 'read write-tree' }),
  cmdlet({ names: 'set-executionpolicy', otherOptions: 'harmless', operands: 'text*', performs: ['system.configure'] }),
  cmdlet({ names: 'install-module install-package install-script update-module save-module', otherOptions: 'harmless', operands: 'text*', performs: ['package.install'] }),
  cmdlet({ names: 'publish-module publish-script', otherOptions: 'harmless', operands: 'text*', performs: ['package.publish'] }),
  cmdlet({ names: 'stop-service start-service restart-service set-service new-service sasv spsv', otherOptions: 'harmless', operands: 'text*', performs: ['system.configure'] }),
  cmdlet({ names: 'stop-computer restart-computer', otherOptions: 'harmless', operands: 'text*', performs: ['system.power'], alone: ['system.power'] }),
  cmdlet({ names: 'format-volume clear-disk initialize-disk remove-partition', otherOptions: 'harmless', operands: 'text*', performs: ['disk.destroy'], alone: ['disk.destroy'] }),
  cmdlet({ names: 'register-scheduledtask new-scheduledtask schtasks', otherOptions: 'harmless', operands: 'text*', performs: ['persistence.install'] }),
  cmdlet({ names: 'set-itemproperty sp new-itemproperty remove-itemproperty rp set-item si clear-item cli', otherOptions: 'harmless', operands: 'write text*' }),
  cmdlet({ names: 'set-acl', otherOptions: 'harmless', operands: 'write text*', performs: ['permission.change'] }),
  cmdlet({ names: 'new-psdrive remove-psdrive enter-psession etsn new-pssession add-type import-module ipmo set-alias sal new-alias nal set-variable sv', otherOptions: 'harmless', operands: 'unknown*', alone: 'harmless' }),
  quiet('compare-object compare diff'), quiet('get-random'), quiet('get-unique gu'), quiet('get-verb'), quiet('get-uptime'), quiet('get-timezone'), quiet('get-culture'), quiet('get-history h history'), quiet('get-alias gal'), quiet('get-variable gv'), quiet('get-psdrive gdr'), quiet('get-acl'), quiet('get-filehash'), quiet('get-itemproperty gp'), quiet('get-eventlog'), quiet('get-winevent'), quiet('get-netipaddress'), quiet('get-netadapter'), quiet('get-nettcpconnection'), quiet('get-computerinfo'), quiet('get-hotfix'), quiet('get-module gmo'), quiet('get-package'), quiet('get-installedmodule'), quiet('get-job gjb'), quiet('get-typedata'), quiet('join-string'), quiet('measure-command'), quiet('new-guid'), quiet('new-timespan'), quiet('out-string'), quiet('out-host oh'), quiet('out-null'), quiet('show-command shcm'), quiet('convertto-html'), quiet('convertto-xml'), quiet('convertfrom-stringdata'), quiet('convertfrom-markdown'), quiet('format-hex fhx'), quiet('format-wide fw'), quiet('format-custom fc'), quiet('get-location gl pwd'), quiet('get-process gps ps'), quiet('get-service gsv'), quiet('get-command gcm'), quiet('get-help help man'), quiet('get-member gm'), quiet('get-date'), quiet('get-host'), quiet('get-module gmo'), quiet('get-psdrive gdr'), quiet('get-history h'), quiet('get-acl'), quiet('get-culture'), quiet('get-random'), quiet('get-unique gu'), quiet('get-computerinfo'), quiet('get-eventlog'), quiet('get-winevent'), quiet('get-nettcpconnection'), quiet('get-package'), quiet('get-hotfix'), quiet('get-timezone'), quiet('get-alias gal'), quiet('get-verb'), quiet('get-executionpolicy'),
  quiet('write-host'), quiet('write-output echo write'), quiet('write-error'), quiet('write-warning'), quiet('write-verbose'), quiet('select-object select'), quiet('sort-object sort'), quiet('group-object group'), quiet('measure-object measure'), quiet('compare-object compare diff'), quiet('format-table ft'), quiet('format-list fl'), quiet('format-wide fw'), quiet('format-hex fhx'), quiet('out-string'), quiet('out-host oh'), quiet('out-null'), quiet('convertto-json'), quiet('convertfrom-json'), quiet('convertto-csv'), quiet('convertfrom-csv'), quiet('convertto-html'), quiet('convertto-xml'), quiet('join-path'), quiet('split-path'), quiet('join-string'), quiet('start-sleep sleep'), quiet('clear-host cls clear'), quiet('new-guid'), quiet('new-timespan'), quiet('test-connection'), quiet('get-itemproperty gp'), quiet('get-itempropertyvalue gpv'), quiet('get-variable gv'),
  cmdlet({ names: 'import-csv ipcsv', options: { '-path -literalpath': 'read', '-delimiter -header -encoding': 'text' }, operands: 'read text' }),
  cmdlet({ names: 'export-csv epcsv', flags: '-notypeinformation -append -noclobber -useculture', options: { '-path -literalpath': 'write', '-delimiter -encoding': 'text' }, operands: 'write text' }),
  { names: 'powershell pwsh', flags: '-noprofile -nop -noninteractive -nologo -noexit -sta -mta -login', options: { '-executionpolicy -ep -ex -exec -windowstyle -w -version -outputformat -inputformat -workingdirectory -wd': 'text', '-command -c': 'powershell', '-encodedcommand -enc -ec -e': 'code', '-file -f': 'program' }, operands: 'powershell text*', when: [{ has: '-command -c -encodedcommand -enc -ec -e -file -f', operands: 'text*' }], runsInput: 'code', harmless: '-help -h -?' },
];

const byName: ReadonlyMap<string, ProgramFacts> = new Map(cmdlets.flatMap((facts) => splitNames(facts.names).map((name) => [name, facts] as const)));

/** The cmdlet of that name or alias, in lower case. */
export function findCmdlet(name: string): ProgramFacts | undefined {
  return byName.get(name);
}
