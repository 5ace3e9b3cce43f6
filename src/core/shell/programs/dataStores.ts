import type { ProgramFacts } from './facts.ts';
import { atlasMigrations } from './migrations.ts';
import { does, group, tells } from './rows.ts';

/** Stores that don't speak SQL, and queues. Sources: the references of mongosh and the MongoDB tools, redis-cli, etcdctl, rabbitmqctl, the Kafka scripts, nats and elasticdump. */

const mongo = { '--host': 'host', '-h': 'host', '--port -u --username -p --password --authenticationDatabase --authenticationMechanism --tlsCertificateKeyFile --tlsCAFile -d --db -c --collection --readPreference --apiVersion --json --ssl': 'text' } as const;
const mongoTool = { ...mongo, '--uri': 'text', '-q --query --nsInclude --nsExclude --nsFrom --nsTo -j --numParallelCollections --sort --fields -f --type': 'text', '--config --queryFile --fieldFile': 'read' } as const;

/** The commands of Redis by what they do; both spellings are common. */
const both = (names: string): string => `${names} ${names.toUpperCase()}`;
const redisVerbs = [
  { names: both('ping info time dbsize help hello lastsave role echo command latency slowlog memory cluster client object select') },
  { names: both('get mget getrange strlen exists ttl pttl type keys scan hget hgetall hmget hkeys hvals hlen hexists hscan lrange llen lindex smembers scard sismember sscan srandmember zrange zrangebyscore zrevrange zrank zscore zcard zcount zscan xrange xrevrange xlen xinfo xread xpending getbit bitcount bitpos geopos geodist geosearch pfcount randomkey dump touch monitor subscribe psubscribe expiretime json.get json.mget ft.search ft.info'), performs: ['database.query'] },
  { names: both('flushall flushdb swapdb'), performs: ['database.destroy'] },
  { names: both('eval evalsha eval_ro fcall function script module debug'), performs: ['code.run-inline', 'database.change'] },
  { names: both('shutdown failover'), performs: ['process.stop'] },
  { names: both('acl auth'), performs: ['secrets.read'] },
  { names: both('config replicaof slaveof migrate save bgsave bgrewriteaof'), performs: ['system.configure', 'database.change'] },
  { names: '*', performs: ['database.change'] },
] as const;

const kafkaHelp = '--help -h --version';
const kafka = { '--bootstrap-server --zookeeper --broker-list --topic --group --partitions --replication-factor --config --entity-type --entity-name --principal --allow-principal --max-messages --timeout-ms --offset --partition --property --consumer-property --producer-property --formatter-property --to-offset --to-datetime --shift-by --from-file --allow-host --operation': 'text', '--command-config --consumer.config --producer.config --offset-json-file --reassignment-json-file --topics-to-move-json-file --admin.config': 'read', '--formatter --line-reader': 'program' } as const;
/** Kafka's scripts come with `.sh` from Apache and without from others. */
const script = (names: string): string => names.split(' ').flatMap((name) => [name, `${name}.sh`]).join(' ');

/** Subjects, streams and buckets of NATS; what is stored there is data. */
const natsGroup = (names: string, looks: string, queries: string): ProgramFacts =>
  group(names, [tells(looks), does(queries, 'database.query', { options: { '-O --output': 'write' } }), tells('backup', { operands: 'text write-tree', performs: ['database.query'] }), does('rm delete del purge rmm', 'database.destroy'), does('*', 'database.change')]);
const nats = group('nats', [
  tells('rtt latency events errors top cheat ping help find graph sub subscribe'),
  group('server srv', [tells('ls list info report rp ping request req watch graph events errors check mappings'), does('*', 'cloud.change')]),
  natsGroup('stream str st s', 'ls list info nfo report find query state subjects subs graph gaps check', 'get view vw'),
  natsGroup('consumer con obs c', 'ls list info nfo report find query state graph', 'next sub'),
  natsGroup('kv', 'ls list info status', 'get history watch'),
  natsGroup('object obj', 'ls list info status', 'get watch'),
  group('account a', [tells('info nfo report statement connections'), tells('backup', { operands: 'write-tree', performs: ['database.query'] }), does('*', 'database.change')]),
  group('context ctx', [tells('ls list show info validate'), does('*', 'system.configure')]),
  group('schema', [tells('ls list search info show validate req')]),
  group('micro service services', [tells('ls list info stats ping'), does('*', 'network.listen')]),
  does('reply', 'database.change', { options: { '--command': 'shell' } }),
  does('*', 'database.change'),
], { options: { '-s --server --user --password --creds --nkey --tlscert --tlskey --tlsca --timeout --context --js-domain --inbox-prefix --domain --connection-name': 'text' } });

export const dataStorePrograms: readonly ProgramFacts[] = [
  { names: 'mongosh mongo', otherOptions: 'harmless', options: { ...mongo, '--eval': 'mongo', '-f --file': 'sql-file' }, operands: 'text*', runsInput: 'mongo', harmless: '--help --version --build-info' },
  tells('mongodump mongoexport bsondump', { options: { ...mongoTool, '-o --out --archive --outFile': 'write-tree' }, performs: ['database.query'], alone: ['database.query'], harmless: '--help --version' }),
  does('mongorestore mongoimport mongofiles', 'database.change', { options: { ...mongoTool, '--dir --file --archive': 'read-tree' }, operands: 'read-tree*', when: [{ has: '--drop', performs: ['database.destroy'] }], alone: ['database.change'], harmless: '--help --version --dryRun' }),
  tells('mongostat mongotop', { options: mongoTool, alone: 'harmless', harmless: '--help --version' }),
  group('atlas mongocli', [
    ...atlasMigrations,
    group('auth config', [does('*', 'system.configure')], { alone: ['system.configure'] }),
    { names: '*', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'list ls get describe watch download' }, { names: 'delete rm remove destroy', performs: ['cloud.destroy'] }, { names: 'connect connectionStrings', performs: ['secrets.read'] }, { names: '*', performs: ['cloud.change'] }], alone: 'harmless', harmless: '--help -h' },
  ]),
  {
    names: 'redis-cli valkey-cli keydb-cli',
    flags: '-c -x -X --raw --no-raw --csv --json --quoted-json --tls --insecure --no-auth-warning --scan --bigkeys --memkeys --hotkeys --stat --latency --latency-history --latency-dist --verbose -2 -3 -e --quoted-input --show-pushes= --replica --slave',
    options: { '-h': 'host', '-u': 'url', '-p -s -a -n -r -i -d -D --user --pass --pattern --quoted-pattern --sni --cacert --cert --key --cacertdir --count --memkeys-samples --latency-threshold --intrinsic-latency -t': 'text', '--rdb --functions-rdb': 'write', '--eval': 'program', '--lru-test --cluster': 'unknown' },
    operands: 'text*',
    verbs: redisVerbs,
    when: [{ has: '--pipe', performs: ['database.change'] }, { has: '--scan --bigkeys --memkeys --hotkeys', performs: ['database.query'] }],
    alone: ['database.change'],
    harmless: '--help --version -v --stat --latency --latency-history --latency-dist',
  },
  does('redis-benchmark', 'database.change', { alone: ['database.change'], harmless: '--help --version' }),
  {
    names: 'etcdctl',
    otherOptions: 'harmless',
    options: { '--endpoints --cacert --cert --key --user --password --dial-timeout -w --write-out': 'text' },
    alone: 'harmless',
    harmless: '--help -h --version',
    subcommands: [
      tells('version help check'), group('endpoint', [tells('health status hashkv')]), group('member', [tells('list'), does('remove', 'database.destroy'), does('*', 'cloud.change')]),
      does('get watch', 'database.query'), does('ls', 'database.query'),
      does('put set mk mkdir update txn lock elect compaction defrag make-mirror move-leader alarm downgrade', 'database.change'),
      does('del rm rmdir', 'database.destroy'),
      group('lease', [tells('list timetolive'), does('*', 'database.change')]),
      group('snapshot', [tells('status'), does('save', 'database.query', { operands: 'write' }), does('restore', 'database.destroy')]),
      group('auth user role', [tells('list get status'), does('delete disable', 'database.destroy'), does('*', 'permission.change')]),
    ],
  },
  {
    names: 'rabbitmqctl rabbitmq-diagnostics',
    otherOptions: 'harmless',
    options: { '-n --node -p --vhost -t --timeout -s --formatter --longnames': 'text' },
    operands: 'text*',
    verbs: [
      { names: 'list_* status cluster_status ping report environment node_health_check check_* help version await_startup wait discover_peers hash_password is_* memory_breakdown os_env schema_info server_version alarms listeners observer disk_space runtime_thread_stats log_tail log_location erlang_version certificates cipher_suites resolve_*' },
      { names: 'delete_* purge_queue force_reset reset clear_* forget_cluster_node remove_*', performs: ['database.destroy'] },
      { names: 'stop stop_app shutdown force_boot close_* suspend_*', performs: ['process.stop'] },
      { names: 'eval eval_file', performs: ['code.run-inline'] },
      { names: 'erlang_cookie_sources', performs: ['secrets.read'] },
      { names: '*', performs: ['database.change'] },
    ],
    alone: 'harmless',
    harmless: '--help -h --version',
  },
  { names: 'rabbitmqadmin', otherOptions: 'harmless', options: { '-H --host': 'host', '-u -p -P --username --password --port -V --vhost': 'text' }, operands: 'text*', verbs: [{ names: 'list show help' }, { names: 'delete purge close', performs: ['database.destroy'] }, { names: 'export get', performs: ['database.query'] }, { names: '*', performs: ['database.change'] }], harmless: '--help --version' },
  { names: 'rabbitmq-plugins', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'list directories is_enabled help' }, { names: '*', performs: ['system.configure'] }], harmless: '--help' },
  // of these scripts an option is the command
  { names: script('kafka-topics'), otherOptions: 'harmless', options: kafka, when: [{ has: '--create --alter', performs: ['database.change'] }, { has: '--delete', performs: ['database.destroy'] }], harmless: kafkaHelp },
  { names: script('kafka-consumer-groups kafka-share-groups kafka-streams-groups'), otherOptions: 'harmless', options: kafka, when: [{ has: '--delete --delete-offsets', performs: ['database.destroy'] }, { has: '--reset-offsets', unless: '--dry-run', performs: ['database.change'] }], alone: 'harmless', harmless: kafkaHelp },
  { names: script('kafka-configs kafka-acls kafka-delegation-tokens kafka-features kafka-client-metrics'), otherOptions: 'harmless', options: kafka, when: [{ has: '--alter --add --create --upgrade --downgrade --renew --expire --add-config', performs: ['database.change'] }, { has: '--delete-config --remove --delete --disable', performs: ['database.destroy'] }], harmless: kafkaHelp },
  does(script('kafka-delete-records'), 'database.destroy', { options: kafka, harmless: kafkaHelp }),
  { names: script('kafka-console-consumer kafka-get-offsets kafka-broker-api-versions kafka-log-dirs kafka-metadata-quorum kafka-metadata-shell kafka-dump-log kafka-verifiable-consumer kafka-replica-verification'), otherOptions: 'harmless', options: kafka, operands: 'text*', harmless: kafkaHelp },
  does(script('kafka-console-producer kafka-producer-perf-test kafka-consumer-perf-test kafka-reassign-partitions kafka-leader-election kafka-storage kafka-transactions kafka-verifiable-producer kafka-streams-application-reset kafka-mirror-maker kafka-cluster zookeeper-shell'), 'database.change', { options: kafka, harmless: kafkaHelp }),
  does(script('kafka-server-start zookeeper-server-start connect-standalone connect-distributed'), 'network.listen', { operands: 'read*', harmless: kafkaHelp }),
  does(script('kafka-server-stop zookeeper-server-stop'), 'process.stop', { harmless: kafkaHelp }),
  does('kafka-run-class kafka-run-class.sh', 'code.run-project', { harmless: kafkaHelp }),
  tells('kcat kafkacat', { options: { '-b -t -p -o -c -X -f -s -K -D -G': 'text', '-F': 'read' }, when: [{ has: '-P', performs: ['database.change'] }], harmless: '-h -V --help' }),
  nats,
  does('elasticdump multielasticdump', 'database.change network.send', { options: { '--output': 'cloud-target', '--input --type --limit --searchBody': 'text', '--transform': 'code' }, harmless: '--help --version' }),
  { names: 'memccat memcstat memcping', otherOptions: 'harmless', operands: 'text*', performs: ['database.query'], harmless: '--help --version' },
  does('memcflush memcrm', 'database.destroy', { harmless: '--help --version' }),
];
