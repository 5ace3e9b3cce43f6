import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { converts, reads } from './shapes.ts';

/** What stands beside the clients of databases. Sources: PostgreSQL's, MySQL's, MariaDB's and SQLite's lists of programs, Percona Toolkit, pgBackRest, Barman, WAL-G, Redis, Cassandra, Couchbase, Neo4j, Berkeley DB, MDB Tools, Oracle utilities, Hadoop and Spark manuals. */
const asked = '--help -h -? --version -V -v';
const postgres = { '-h --host -p --port -U --username -d --dbname -w -W': 'text', '-f --file': 'write' } as const;

export const databaseToolPrograms: readonly ProgramFacts[] = [
  // PostgreSQL
  tells('pg_test_timing pg_lsclusters pg_walsummary pg_xlogdump pgtune pg_query', { operands: 'read*' }),
  { names: 'pg_test_fsync', otherOptions: 'harmless', options: { '-f --filename': 'write', '-s --secs-per-test': 'text' }, operands: '', here: 'write', harmless: asked },
  { names: 'pg_archivecleanup pg_standby', otherOptions: 'harmless', options: { '-x --strip-extension': 'text' }, operands: 'write-tree text*', performs: ['database.destroy'], harmless: `${asked} -n --dry-run` },
  does('oid2name pg_activity pg_top pgmetrics pgcenter check_postgres check_postgres.pl', 'database.query', { alone: ['database.query'], options: postgres, harmless: asked }),
  tells('pg_checksums', { when: [{ has: '-e -d --enable --disable', performs: ['database.change'] }] }),
  does('pg_combinebackup', 'database.change', { options: { '-o --output': 'write-tree' }, operands: 'read-tree*', harmless: `${asked} -n --dry-run` }),
  does('pg_resetxlog', 'database.destroy', { harmless: `${asked} -n` }),
  does('pg_receivewal pg_receivexlog pg_recvlogical', 'database.query', { options: { '-D --directory': 'write-tree', '-f --file': 'write', '-h -p -U -d -S --slot': 'text' }, when: [{ has: '--drop-slot --create-slot', performs: ['database.change'] }], harmless: asked }),
  does('vacuumlo pg_createsubscriber pg_repack pg_squeeze pgcopydb pgsync pgloader pg_upgradecluster pg_renamecluster pg_restorecluster pg_autoctl pg_timetable pgagent pg_partman', 'database.change', { options: { '-h -p -U -d': 'text' }, harmless: `${asked} -n --dry-run --list-db-info` }),
  does('pg_backupcluster pg_buildext pg_virtualenv pg_conftool', 'system.configure', { harmless: `${asked} #1=show #1=list` }),
  does('postmaster pgbouncer pgpool odyssey pgcat proxysql', 'network.listen', { alone: ['network.listen'], harmless: asked }),
  { names: 'ecpg', otherOptions: 'harmless', options: { '-o': 'write', '-I -D -C -r': 'text' }, operands: 'read*', here: 'write', harmless: asked },
  reads('pgbadger pspg', '-f -p -j -b -e -d -x', { options: { '-o --outfile': 'write', '-r --remote-host --ssh-program --command': 'unknown' }, here: 'write' }),
  does('ora2pg', 'database.query', { options: { '-o --out': 'write', '-c --conf': 'read' }, here: 'write' }),
  does('pg_prove', 'code.build', { operands: 'read*' }),
  group('pgxn pgxnclient', [tells('search info mirror help'), does('install load', 'package.install'), { names: 'download', here: 'write' }, does('*', 'system.configure')]),
  group('patronictl', [tells('list topology history version show-config dsn'), does('remove', 'database.destroy'), does('*', 'database.change')], { options: { '-c --config-file': 'read' } }),
  group('repmgr', [group('cluster node service primary standby witness daemon', [tells('show status check matrix crosscheck event'), does('*', 'database.change')])], { options: { '-f --config-file': 'read', '-h -U -d -p': 'text' } }),
  does('patroni repmgrd', 'network.listen', { harmless: `${asked} --validate-config` }),
  group('barman', [tells('list-server list-servers list-backup list-backups show-server show-servers show-backup show-backups list-files status check help diagnose replication-status verify-backup', { operands: 'text*' }), does('delete', 'database.destroy'), { names: 'recover restore', otherOptions: 'harmless', operands: 'text text write-tree', performs: ['database.change'] }, does('*', 'database.change')]),
  does('barman-cloud-backup barman-cloud-wal-archive', 'cloud.change'),
  group('pgbackrest', [tells('info check version help verify repo-ls repo-get'), does('expire stanza-delete', 'database.destroy', { harmless: '--dry-run' }), does('*', 'database.change')], { options: { '--stanza --config --repo': 'text' } }),
  group('wal-g wal-e', [tells('backup-list wal-show wal-verify help backup-show'), does('delete', 'cloud.destroy'), { names: 'backup-fetch wal-fetch', otherOptions: 'harmless', operands: 'write text*' }, does('*', 'cloud.change')]),
  group('pg_probackup', [tells('show show-config validate help version'), does('delete merge del-instance', 'database.destroy'), does('*', 'database.change')]),
  does('pcp_node_info pcp_node_count pcp_proc_info pcp_pool_status', 'database.query'),
  does('pcp_attach_node pcp_detach_node pcp_promote_node pcp_stop_pgpool', 'database.change'),
  // MySQL and MariaDB
  tells('perror resolveip mariadb-config my_print_defaults ibd2sdi myisam_ftdump aria_ftdump aria_dump_log resolve_stack_dump mysqldumpslow mariadb-dumpslow mysql_find_rows mariadb-find-rows mysqlfrm', { operands: 'read*', options: { '-d --dump-file': 'write' } }),
  { names: 'mysqlbinlog mariadb-binlog', otherOptions: 'harmless', options: { '-r --result-file': 'write', '-h -u -p -P -d -S --start-datetime --stop-datetime --start-position --stop-position --database --user --host': 'text' }, operands: 'read*', when: [{ has: '-R --read-from-remote-server', performs: ['database.query'] }, { has: '--raw', here: 'write-tree' }], harmless: asked },
  does('mariadb-slap mysql_ssl_rsa_setup mysql_install_db mariadb-install-db mysql_plugin mariadb-plugin mariadb-secure-installation mariadb-tzinfo-to-sql mysql_convert_table_format mariadb-convert-table-format mysql_fix_extensions mariadb-fix-extensions mysql_setpermission mariadb-setpermission mysql_migrate_keyring mysql_client_test mysqltest mariadb-test mysqlxtest myisamchk aria_chk myisampack aria_pack myisamlog aria_read_log mysqlrpladmin mysqlfailover mysqldbcopy mysqldbimport mysqluserclone gh-ost galera_new_cluster galera_recovery wsrep_sst_rsync msql2mysql orchestrator-client', 'database.change', { alone: ['database.change'], harmless: `${asked} -c --check -i --description` }),
  tells('innochecksum', { operands: 'read*', when: [{ has: '-w --write', operands: 'write*' }], options: { '-l --log': 'write' } }),
  does('mysqlhotcopy mariadb-hotcopy mysqldbexport mysqlaccess mariadb-access mysqldiff mysqldbcompare mysqlindexcheck mysqlmetagrep mysqlprocgrep mysqlrplcheck mytop innotop mysqltuner mysqltuner.pl', 'database.query', { alone: ['database.query'], options: { '--outputfile': 'write' }, harmless: asked }),
  does('mysql_waitpid mariadb-waitpid', 'process.stop', { harmless: asked }),
  does('mysql_config_editor', 'secrets.read', { harmless: `${asked} #1=print` }),
  does('mysqld_safe mariadbd-safe mysqld_multi mariadbd-multi mysqlrouter garbd orchestrator', 'network.listen', { alone: ['network.listen'], harmless: asked }),
  { names: 'mysqlsh mysql-shell mysql_embedded mariadb-embedded', otherOptions: 'harmless', options: { '-e --execute': 'unknown', '-f --file': 'sql-file', '-h --host': 'host', '-u -p -P -D -S --user --schema': 'text' }, operands: 'text*', runsInput: 'code', harmless: asked },
  does('mariabackup mariadb-backup xtrabackup', 'database.query', { options: { '--target-dir --backup-dir': 'write-tree' }, when: [{ has: '--copy-back --move-back --prepare', performs: ['database.change'] }], harmless: asked }),
  { names: 'xbstream mbstream', otherOptions: 'harmless', options: { '-C --directory': 'write-tree', '-p': 'text' }, operands: 'read*', when: [{ has: '-x --extract', here: 'write-tree' }] },
  converts('xbcrypt lz4_decompress zlib_decompress comp_err', '-a -k', { options: { '-i --input': 'read', '-f --encrypt-key-file': 'read' } }),
  group('xbcloud', [does('put', 'network.send'), does('delete', 'cloud.destroy'), tells('get')]),
  tells('pt-summary pt-diskstats pt-align pt-fingerprint pt-sift pt-config-diff pt-visual-explain pt-ioprofile pt-mext', { operands: 'read*' }),
  does('pt-query-digest pt-mysql-summary pt-show-grants pt-duplicate-key-checker pt-deadlock-logger pt-fk-error-logger pt-index-usage pt-slave-find pt-replica-find pt-upgrade pt-variable-advisor pt-mongodb-summary pt-mongodb-query-digest pt-pg-summary pt-pmp pt-secure-collect pt-heartbeat', 'database.query', { operands: 'text*', options: { '': 'text', '--history --review': 'unknown' }, harmless: asked }),
  does('pt-find', 'database.query', { options: { '--exec --exec-plus': 'unknown', '--exec-dsn --ask-pass': 'text' }, harmless: asked }),
  does('pt-kill', 'database.query', { when: [{ has: '--kill --kill-query', performs: ['process.stop'] }, { has: '--execute-command', asks: 'it starts a command for each query' }], harmless: asked }),
  does('pt-online-schema-change pt-table-checksum pt-table-sync pt-slave-delay pt-slave-restart pt-replica-restart pt-stalk', 'database.change', { harmless: `${asked} --dry-run` }),
  does('pt-archiver', 'database.destroy', { harmless: `${asked} --dry-run` }),
  // SQLite
  reads('sqldiff sqlite3_analyzer sqlite_analyzer dbhash showdb showwal', '--table', { operands: 'read*', options: { '--lib -L': 'program', '--changeset': 'write' } }),
  { names: 'sqlcipher spatialite', otherOptions: 'harmless', options: { '-cmd': 'file-sql', '-init': 'script', '-separator -nullvalue -newline': 'text' }, operands: 'write file-sql*', runsInput: 'file-sql', harmless: '-help --help -version --version' },
  does('sqlite3_rsync sqlite3-rsync', 'database.change', { operands: 'remote remote-target', options: { '--ssh --exe --remote-exe': 'program' } }),
  does('sqlite-web sqlitebrowser', 'network.listen', { operands: 'read*' }),
  converts('spatialite_tool spatialite_osm_net', '-t -g -s -c', { options: { '-d -shp -dbf': 'write' } }),
  group('litestream', [tells('databases generations snapshots wal version ltx status'), { names: 'restore', otherOptions: 'harmless', options: { '-o': 'write', '-config': 'read' }, operands: 'text', here: 'write' }, { names: 'replicate', otherOptions: 'harmless', options: { '-exec': 'shell', '-config': 'read' }, operands: 'text*', performs: ['network.send'] }]),
  group('litefs', [{ names: 'run', otherOptions: 'harmless', operands: 'command' }, does('mount', 'system.configure'), does('*', 'database.change')]),
  // MongoDB
  does('mongos mongosqld', 'network.listen', { alone: ['network.listen'], harmless: asked }),
  does('mongoreplay mongo-connector mlaunch', 'database.change', { harmless: `${asked} #1=list` }),
  reads('mlogfilter mloginfo mplotqueries mlogvis mgenerate mongodrdl', '-d -c -n', { options: { '-o --out --output-file': 'write' } }),
  // small files of keys and values
  reads('db_dump db_stat db_verify db_printlog gdbm_dump mdb_dump mdb_stat dbview pgdbf', '-h -s -P -N -V', { options: { '-f': 'write' }, operands: 'read text*' }),
  converts('db_load gdbm_load mdb_load tdbrestore gdbmexport db_hotbackup mdb_copy', '-t -c -T -h -f', { operands: 'read* write' }),
  does('db_recover db_checkpoint db_archive db_upgrade db_deadlock db_tuner db_sql gdbmtool ldb', 'database.change', { operands: 'text*', harmless: '-V' }),
  reads('mdb-tables mdb-export mdb-schema mdb-ver mdb-json mdb-array mdb-count mdb-header mdb-hexdump mdb-parsecsv mdb-prop mdb-queries', '-d -R -D -b -T -N -S', { operands: 'read text*' }),
  { names: 'mdb-sql', otherOptions: 'harmless', options: { '-i': 'read', '-o': 'write', '-d': 'text' }, operands: 'read' },
  // Redis, Memcached and their like
  does('redis-check-aof redis-check-rdb valkey-check-aof valkey-check-rdb', 'database.query', { performs: [], operands: 'read*', when: [{ has: '--fix', operands: 'write*' }] }),
  { names: 'rdb', otherOptions: 'harmless', options: { '-f --file': 'write', '-c --command -k -t -n -d': 'text' }, operands: 'read' },
  does('valkey-benchmark redis-shake redis-load memslap memaslap memcapable memtouch memcp', 'database.change', { operands: 'text*', harmless: asked }),
  does('redis-dump iredis memping memexist', 'database.query', { harmless: asked }),
  does('memrm memflush', 'database.destroy', { harmless: asked }),
  tells('memstat memerror memdump'),
  { names: 'memcached-tool', otherOptions: 'harmless', operands: 'host text', when: [{ has: '#2=dump', performs: ['database.query'] }, { has: '#2=move #2=settings-set', performs: ['database.change'] }] },
  group('tt tarantoolctl', [tells('status list version help check logs search'), does('connect enter eval', 'database.change'), does('install', 'package.install'), does('run start restart', 'network.listen'), does('*', 'system.configure')]),
  does('tarantool cassandra scylla couchdb rethinkdb arangod aerospike rqlited tidb-server vtgate vttablet janusgraph gremlin-server.sh orientdb firebird clickhouse-keeper questdb', 'network.listen', { alone: ['network.listen'], harmless: asked, operands: 'text*' }),
  // Cassandra, Aerospike, Riak, Couchbase, Arango
  group('nodetool', [tells('status info ring version describecluster describering netstats tpstats tablestats cfstats compactionstats proxyhistograms tablehistograms gossipinfo getendpoints getlogginglevels listsnapshots statusbinary statusgossip statusbackup help gettimeout getconcurrentcompactors viewbuildstatus rangekeysample toppartitions'), does('decommission removenode clearsnapshot assassinate', 'database.destroy'), does('*', 'database.change')], { options: { '-h --host': 'host', '-p -u -pw --port --username --password': 'text', '-pwf': 'read' } }),
  reads('sstabledump sstableutil sstableverify sstablemetadata', '-k -x -t'),
  does('sstableloader sstablescrub sstableupgrade sstablesplit cassandra-stress', 'database.change', { harmless: asked }),
  { names: 'ysqlsh ycqlsh vsql', otherOptions: 'harmless', options: { '-c -e --command': 'sql', '-f --file': 'sql-file', '-o --output': 'write', '-h -p -U -d -u -t -F': 'text' }, operands: 'text*', runsInput: 'sql', harmless: `${asked} -l` },
  { names: 'aql asadm cbq arangosh cypher-shell neo4j-shell gremlin gremlin.sh hdbsql nzsql bteq tpt rqlite isql-fb sqlcl', otherOptions: 'harmless', options: { '-c -e --command --execute -s -script --javascript.execute-string -Q': 'unknown', '-f --file --javascript.execute -i -I': 'script', '-o --out': 'write', '-h -a -u -p -d -n -U -P --host --user --username --password --address --database': 'text' }, operands: 'unknown*', runsInput: 'sql', harmless: asked },
  does('asinfo asloglatency', 'database.query', { when: [{ has: '-v', asks: 'its value may change the server' }] }),
  does('asbackup cbbackup cbexport arangodump arangoexport couchbackup', 'database.query', { options: { '-o --output-file --output-directory': 'write', '-d --directory': 'write-tree' }, harmless: asked }),
  does('asrestore cbimport arangorestore arangoimport arangobench couchrestore', 'database.change', { options: { '-i -d --directory --input-directory --file': 'read' }, harmless: asked }),
  group('cbbackupmgr', [tells('list info examine help'), does('remove', 'database.destroy'), does('restore', 'database.change'), does('*', 'database.query')]),
  group('couchbase-cli', [tells('bucket-list server-list host-list server-info help'), does('bucket-delete bucket-flush', 'database.destroy'), does('*', 'database.change')]),
  group('riak riak-admin', [tells('status ping version member-status ring-status top help chkconfig member_status'), does('*', 'database.change')]),
  group('neo4j', [tells('status version help'), does('console start restart', 'network.listen'), does('*', 'system.configure')]),
  group('neo4j-admin', [group('database dbms server backup', [tells('info check report memory-recommendation validate-config'), { names: 'dump', otherOptions: 'harmless', options: { '--to-path': 'write-tree' }, operands: 'text', performs: ['database.query'] }, does('*', 'database.change')])]),
  group('dgraph', [does('alpha zero', 'network.listen'), tells('version help debuginfo'), does('export', 'database.query'), does('*', 'database.change')]),
  group('surreal', [does('start', 'network.listen'), does('sql', 'database.change'), does('import', 'database.change'), { names: 'export', otherOptions: 'harmless', options: { '-e --conn --endpoint -u -p --ns --db': 'text' }, operands: 'write', performs: ['database.query'] }, { names: 'validate', operands: 'read*' }, tells('version isready help'), does('upgrade', 'package.install')]),
  group('edgedb gel', [does('query', 'database.change'), tells('info describe list version help analyze'), group('migration', [tells('status log'), { names: 'create', otherOptions: 'harmless', here: 'write-tree' }, does('*', 'database.change')]), group('instance project server', [tells('list status info logs list-versions'), does('destroy', 'database.destroy'), does('*', 'system.configure')]), { names: 'dump', otherOptions: 'harmless', operands: 'write', performs: ['database.query'] }, does('database branch', 'database.change'), does('*', 'database.change')]),
  group('tiup', [tells('list status help env history'), does('install update', 'package.install'), does('playground', 'network.listen'), does('clean uninstall', 'database.destroy'), does('*', 'deploy')]),
  does('pd-ctl tikv-ctl yb-admin yb-ctl yugabyted vtctl vtctldclient vtorc asmcmd', 'database.change', { harmless: `${asked} #1=status #1=version` }),
  does('dumpling', 'database.query', { options: { '-o --output': 'write-tree' } }),
  does('gbak gfix gsec nbackup fbsvcmgr', 'database.change', { harmless: '-z -?' }),
  // Oracle and its like
  does('exp expdp db2pd tkprof tnsping adrci', 'database.query', { operands: 'text*', alone: ['database.query'] }),
  does('imp impdp sqlldr rman dgmgrl srvctl crsctl dbca netca emctl opatch lsnrctl fastload mload', 'database.change', { alone: ['database.change'], harmless: '#1=status #1=version #1=help #1=lsinventory' }),
  does('orapwd', 'secrets.read'),
  // clusters of data
  does('spark-submit spark-shell pyspark sparkR spark-class sqoop oozie pig flume-ng storm mapred phoenix sql-client.sh', 'code.run-project', { alone: ['code.run-project'], operands: 'read*', harmless: asked }),
  group('hadoop', [hadoopFs('fs dfs'), tells('version classpath checknative conftest envvars'), does('jar', 'code.run-project'), does('distcp archive', 'database.change'), does('key credential', 'secrets.read'), does('*', 'code.run-project')]),
  group('hdfs', [hadoopFs('dfs'), tells('getconf version classpath groups lsSnapshottableDir snapshotDiff envvars'), group('dfsadmin', [tells('-report -printTopology -listOpenFiles')], { otherOptions: 'harmless', verbs: [], when: [{ has: '-safemode -refreshNodes -saveNamespace -setQuota -clrQuota -upgrade -rollingUpgrade -finalizeUpgrade -shutdownDatanode', performs: ['database.change'] }], harmless: '-report -help -printTopology -listOpenFiles' }), tells('fsck', { when: [{ has: '-delete -move', performs: ['database.destroy'] }] }), does('namenode datanode', 'database.destroy'), does('*', 'database.change')]),
  group('hbase', [tells('version classpath'), does('shell', 'database.change'), does('*', 'database.change')]),
  group('flink', [tells('list info'), does('*', 'deploy')]),
  does('start-cluster.sh stop-cluster.sh druid', 'network.listen', { alone: ['network.listen'] }),
  reads('clickhouse-format clickhouse-obfuscator clickhouse-compressor', '--query'),
  does('clickhouse-benchmark clickhouse-copier', 'database.change', { operands: 'text*' }),
  group('clickhouse-backup', [tells('tables list print-config default-config help'), does('delete clean', 'database.destroy'), does('*', 'database.change')]),
];

/** The file system of a cluster: what it lists and prints, takes from here, sends there and deletes. */
function hadoopFs(names: string): ProgramFacts {
  const deletes = '-rm -rmr -rmdir -expunge -deleteSnapshot';
  const changes = '-put -copyFromLocal -moveFromLocal -appendToFile -mkdir -touch -touchz -mv -cp -chmod -chown -chgrp -setrep -truncate -createSnapshot -setfacl -setfattr -renameSnapshot';
  return {
    names,
    otherOptions: 'harmless',
    operands: 'text*',
    when: [
      { has: deletes, performs: ['database.destroy'] },
      { has: changes, performs: ['database.change'] },
      { has: '-put -copyFromLocal -moveFromLocal -appendToFile', operands: 'read* text' },
      { has: '-get -copyToLocal -getmerge', operands: 'text* write', performs: ['database.query'] },
    ],
    harmless: '-help -usage',
  };
}
