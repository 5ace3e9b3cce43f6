import type { ProgramFacts } from './facts.ts';
import { does, tells } from './rows.ts';

/** Clients of SQL databases, and what comes with them. Sources: psql(1) and its kin, mysql(1) and its kin, sqlite3(1), and the references of duckdb, snowsql, sqlcmd, bcp, clickhouse-client, cqlsh and influx. */

const postgres = { '-h --host': 'host', '-p --port -U --username -d --dbname --maintenance-db --role --lock-wait-timeout': 'text' } as const;
const postgresHelp = '--help -? --version -V';

/** Schemas and tables that are left out or taken in, and how much is written. */
const dumpOptions = { ...postgres, '-F --format -n --schema -N --exclude-schema -t --table -T --exclude-table -Z --compress -j --jobs -E --encoding --section --exclude-table-data --rows-per-insert -S --superuser -g -l --database --snapshot -e --extension --filter': 'text', '-f --file': 'write-tree' } as const;

const mysql = { '-h --host': 'host', '-P --port -u --user -S --socket -D --database --protocol --default-character-set --ssl-mode --ssl-ca --ssl-cert --ssl-key --connect-timeout --max-allowed-packet --prompt --delimiter --login-path --defaults-group-suffix --tls-version --password': 'text', '--defaults-file --defaults-extra-file': 'read', '--plugin-dir --init-command --pager --tee --init-command-add': 'unknown' } as const;
const mysqlHelp = '--help -? -I --version -V';

export const databasePrograms: readonly ProgramFacts[] = [
  {
    names: 'psql',
    flags: '-a -A -b -e -E -H -L= -n -q -s -S -t -w -W -x -X -z -0 -1 --echo-all --echo-errors --echo-queries --echo-hidden --no-align --html --no-readline --quiet --single-step --single-line --tuples-only --no-password --password --expanded --no-psqlrc --field-separator-zero --record-separator-zero --single-transaction --csv',
    options: { ...postgres, '-c --command': 'sql', '-f --file': 'sql-file', '-o --output -L --log-file': 'write', '-v --set --variable -F --field-separator -R --record-separator -P --pset -T --table-attr': 'text' },
    operands: 'text text',
    runsInput: 'sql',
    harmless: `${postgresHelp} -l --list`,
  },
  tells('pg_dump pg_dumpall pg_basebackup', { options: { ...dumpOptions, '-D --pgdata': 'write-tree' }, operands: 'text', performs: ['database.query'], harmless: postgresHelp }),
  { names: 'pg_restore', otherOptions: 'harmless', options: { ...dumpOptions, '-L --use-list': 'read' }, operands: 'read*', performs: ['database.change'], when: [{ has: '-c --clean', performs: ['database.destroy'] }], harmless: `${postgresHelp} -l --list` },
  tells('pg_isready pg_config pg_controldata pg_amcheck pg_verifybackup pg_waldump', { options: { '-h --host': 'text' }, alone: 'harmless', harmless: postgresHelp }),
  does('createdb createuser vacuumdb reindexdb clusterdb', 'database.change', { options: postgres, alone: ['database.change'], harmless: postgresHelp }),
  does('dropdb dropuser', 'database.destroy', { options: postgres, harmless: postgresHelp }),
  { names: 'pgbench', otherOptions: 'harmless', options: { ...postgres, '-f --file': 'sql-file' }, operands: 'text', performs: ['database.change'], harmless: postgresHelp },
  does('pg_ctl initdb pg_upgrade pg_resetwal pg_rewind pg_ctlcluster pg_createcluster', 'system.configure', { options: { '-D --pgdata': 'text', '-l --log': 'write', '-o --options -p': 'unknown' }, harmless: postgresHelp }),
  does('pg_dropcluster', 'database.destroy', { harmless: postgresHelp }),
  does('postgres mysqld mariadbd mongod redis-server valkey-server clickhouse-server etcd', 'network.listen', { alone: ['network.listen'], harmless: '--help -h --version -V -v' }),
  {
    names: 'mysql mariadb',
    flags: '-A -B -b -C -E -f -H -i -n -N -q -r -s -t -v -w -W -X -p= -U --batch --silent --skip-column-names --table --vertical --html --xml --raw --verbose --force --no-auto-rehash --safe-updates --i-am-a-dummy --quick --column-names --compress --line-numbers --no-beep --ssl --skip-ssl --binary-mode --comments --show-warnings --unbuffered --wait --auto-rehash --no-defaults --password=',
    options: { ...mysql, '-e --execute': 'sql' },
    operands: 'text',
    runsInput: 'sql',
    harmless: mysqlHelp,
  },
  tells('mysqldump mariadb-dump mysqlpump mydumper', { options: { ...mysql, '-r --result-file -T --tab --outputdir -o': 'write-tree', '-w --where --ignore-table --databases -B --tables': 'text' }, performs: ['database.query'], harmless: mysqlHelp }),
  tells('mysqlshow mariadb-show', { options: mysql, performs: ['database.query'], alone: ['database.query'], harmless: mysqlHelp }),
  does('mysqlimport mysqlcheck mysql_upgrade mariadb-import mariadb-check mariadb-upgrade mysqlslap myloader mysql_secure_installation mysql_tzinfo_to_sql', 'database.change', { options: mysql, alone: ['database.change'], harmless: mysqlHelp }),
  { names: 'mysqladmin mariadb-admin', otherOptions: 'harmless', options: { ...mysql, '-i --sleep -c --count -w --wait': 'text' }, operands: 'text*', verbs: [{ names: 'ping status extended-status variables version processlist proc* stat* var* ver* ext*' }, { names: 'drop', performs: ['database.destroy'] }, { names: 'shutdown', performs: ['process.stop'] }, { names: '*', performs: ['database.change'] }], harmless: mysqlHelp },
  {
    names: 'sqlite3 sqlite',
    flags: '-ascii -bail -batch -box -column -csv -echo -header -noheader -html -interactive -json -line -list -markdown -nofollow -quote -readonly -safe -stats -table -tabs -memtrace -deserialize -append -unsafe-testing -utf8 --ascii --bail --batch --box --column --csv --echo --header --noheader --html --json --line --list --markdown --quote --readonly --safe --stats --table --tabs',
    options: { '-cmd --cmd': 'file-sql', '-init --init': 'sql-file', '-newline -nullvalue -separator -maxsize -mmap -vfs -heap -lookaside -pagecache -escape --newline --nullvalue --separator': 'text', '-A -archive': 'unknown', '-zip': 'read' },
    operands: 'read file-sql*',
    runsInput: 'file-sql',
    harmless: '-help --help -version --version',
  },
  {
    names: 'duckdb',
    flags: '-ascii -bail -batch -box -column -csv -echo -header -noheader -html -interactive -json -jsonlines -line -list -markdown -quote -readonly -safe -table -no-stdin -no-init --ascii --bail --batch --box --column --csv --echo --header --noheader --html --json --line --list --markdown --quote --readonly --safe --table',
    options: { '-c -s -cmd --cmd': 'file-sql', '-init --init -f -file': 'sql-file', '-newline -nullvalue -separator -storage-version --newline --nullvalue --separator': 'text', '-unsigned -unredacted -ui': 'unknown' },
    operands: 'read file-sql*',
    runsInput: 'file-sql',
    harmless: '-help --help -version --version',
  },
  // they take the dialect of the client that they stand in for
  { names: 'pgcli', otherOptions: 'harmless', options: { ...postgres, '-c --command': 'sql', '-f': 'sql-file', '--pgclirc --log-file': 'read', '--init-command': 'sql' }, operands: 'text text', runsInput: 'sql', harmless: '--help --version -v --list -l --list-dsn' },
  { names: 'mycli', otherOptions: 'harmless', options: { ...mysql, '-e --execute': 'sql', '--myclirc': 'read', '-l --logfile': 'write', '--init-command': 'sql' }, operands: 'text', runsInput: 'sql', harmless: '--help -? --version -V --list-dsn' },
  { names: 'litecli', otherOptions: 'harmless', options: { '-e --execute': 'file-sql', '--liteclirc': 'read' }, operands: 'read', runsInput: 'file-sql', harmless: '--help --version -V' },
  { names: 'usql', otherOptions: 'harmless', options: { '-c --command': 'sql', '-f --file': 'sql-file', '-o --out': 'write', '-v --set -P --pset --config': 'text' }, operands: 'text', runsInput: 'sql', harmless: '--help --version -V' },
  { names: 'sqlcmd', otherOptions: 'harmless', options: { '-S': 'host', '-U -P -d -t -l -s -w -h -v -a -y -Y -m -V -K -H': 'text', '-q -Q': 'sql', '-i': 'sql-file', '-o': 'write' }, operands: 'text*', runsInput: 'sql', harmless: '-? --help --version' },
  { names: 'bcp', otherOptions: 'harmless', options: { '-S': 'host', '-f -e -i -o': 'write', '-U -P -d -t -r -b -c -n': 'text' }, operands: 'text text write', performs: ['database.change'], harmless: '-v -h --help' },
  { names: 'snowsql snow', otherOptions: 'harmless', options: { '-a -u -d -s -r -w -c --accountname --username --dbname --schemaname --rolename --warehouse --connection -o --variable -D': 'text', '-q --query': 'sql', '-f --filename': 'sql-file', '--config': 'read' }, operands: 'text*', runsInput: 'sql', harmless: '--help -? --version -v' },
  { names: 'clickhouse-client clickhouse-local clickhouse', otherOptions: 'harmless', options: { '-h --host': 'host', '-u --user --password --port -d --database -f --format --param': 'text', '-q --query': 'sql', '--queries-file': 'sql-file', '-C --config-file --config': 'read' }, operands: 'text*', runsInput: 'sql', harmless: '--help --version -V' },
  { names: 'cqlsh', otherOptions: 'harmless', options: { '-u --username -p --password -k --keyspace --connect-timeout --request-timeout --encoding --cqlversion': 'text', '-e --execute': 'sql', '-f --file': 'sql-file', '--cqlshrc': 'read' }, operands: 'text text', runsInput: 'sql', harmless: '--help -h --version' },
  { names: 'trino presto beeline hive impala-shell spark-sql osqueryi sqlplus isql db2 cockroach ksql', otherOptions: 'harmless', options: { '-e --execute -q --query -c': 'sql', '-f -i --file': 'sql-file', '--server -u --user --catalog --schema --database -n -p --host': 'text' }, operands: 'text*', runsInput: 'sql', harmless: '--help -h --version' },
  {
    names: 'influx',
    otherOptions: 'harmless',
    options: { '-host --host': 'text', '-execute': 'sql', '-t --token -o --org -b --bucket -c --active-config -database -username -password -port -format -precision': 'text' },
    operands: 'text*',
    verbs: [{ names: 'ping version help list ls find completion' }, { names: 'query', performs: ['database.query'] }, { names: 'delete rm remove', performs: ['database.destroy'] }, { names: 'backup export', performs: ['database.query'] }, { names: 'write restore create update set apply setup import', performs: ['database.change'] }],
    alone: 'harmless',
    harmless: '--help -h --version -version',
  },
  { names: 'dolt', otherOptions: 'harmless', options: { '-q --query': 'sql' }, operands: 'text*', verbs: [{ names: 'status log diff ls blame version schema show' }, { names: 'sql', performs: ['database.query'] }, { names: 'push', performs: ['git.push'] }, { names: 'reset gc clean', performs: ['database.destroy'] }, { names: '*', performs: ['database.change'] }], harmless: '--help -h' },
];
