import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/**
 * Tools that change the shape of a database step by step. One step back is a change; going back to the beginning empties the database.
 * Sources: the references of prisma, alembic, flyway, liquibase, knex, drizzle-kit, sequelize-cli, typeorm, mikro-orm, dbmate, goose, migrate, atlas, sqlx, diesel, sea-orm-cli, phinx, doctrine, hasura and sqitch.
 */

const prismaOptions = { '--schema --config': 'read', '--url --name -n --to-schema-datamodel --from-schema-datamodel --to-schema-datasource --from-schema-datasource --to-url --from-url --shadow-database-url --from-migrations --to-migrations --applied --rolled-back --datasource-provider --generator': 'text', '-o --output': 'write' } as const;
const prisma = group('prisma', [
  tells('validate version telemetry debug help', { options: prismaOptions }),
  tells('format', { options: { '--schema': 'write', '--config': 'read' }, when: [{ has: '--check' }] }),
  // generators are packages of the project
  does('generate', 'code.build', { options: prismaOptions }),
  tells('init', { options: prismaOptions }),
  group('migrate', [
    tells('status diff', { options: prismaOptions }),
    does('dev', 'database.change code.build', { options: prismaOptions }),
    does('deploy resolve', 'database.change', { options: prismaOptions }),
    does('reset', 'database.destroy', { options: prismaOptions }),
  ], { options: prismaOptions }),
  group('db', [
    does('pull', 'database.query', { options: prismaOptions }),
    does('push', 'database.change', { options: prismaOptions, when: [{ has: '--accept-data-loss --force-reset', performs: ['database.destroy'] }] }),
    does('seed', 'code.run-project database.change', { options: prismaOptions }),
    { names: 'execute', otherOptions: 'harmless', options: { '--file': 'sql-file', '--schema --config': 'read', '--url': 'text' }, runsInput: 'sql', harmless: '--help -h' },
  ], { options: prismaOptions }),
  does('studio dev', 'network.listen', { options: prismaOptions }),
  does('platform mcp', 'cloud.change'),
], { harmless: '--help -h --version -v' });

const alembicOptions = { '-c --config': 'read', '-n --name -x --rev-id -m --message --head --splice --branch-label --version-path --depends-on -r --rev-range': 'text' } as const;
const alembic = group('alembic', [
  // all of them import the project's env.py, which only these need in order to look
  tells('current history heads branches show check list_templates', { options: alembicOptions }),
  does('upgrade stamp ensure_version', 'database.change', { options: alembicOptions, harmless: '--help -h --sql' }),
  does('downgrade', 'database.change', { options: alembicOptions, verbs: [{ names: 'base', performs: ['database.destroy'] }, { names: '*' }], harmless: '--help -h --sql' }),
  does('revision merge edit init', 'code.build', { options: alembicOptions }),
], { options: { ...alembicOptions } });

const javaOptions = { '-configFiles --configFiles -url --url -user -password -schemas -locations -target -baselineVersion --changelog-file --changeLogFile --defaults-file --username --password --search-path --reference-url --tag --count': 'text', '--output-file --outputFile -outputFile': 'write', '--classpath -jarDirs --driver -driver': 'program' } as const;
const migrationVerbs = {
  flyway: [{ names: 'clean undo', performs: ['database.destroy'] }, { names: 'info validate check version help list-engines' }, { names: 'snapshot diff model generate diffText', performs: ['database.query'] }, { names: '*', performs: ['database.change'] }],
  liquibase: [
    { names: 'status validate history diff generate-changelog generateChangeLog diff-changelog diffChangeLog snapshot help list-locks listLocks calculate-checksum calculateCheckSum connect unexpected-changesets unexpectedChangeSets *-sql *SQL db-doc dbDoc init checks' },
    { names: 'drop-all dropAll rollback rollback-* rollback* rollbackCount rollbackToDate', performs: ['database.destroy'] },
    { names: 'update update-* updateCount updateToTag tag changelog-sync* changelogSync* clear-checksums clearCheckSums release-locks releaseLocks mark-next-changeset-ran execute-sql executeSql flow', performs: ['database.change'] },
  ],
} as const;

/** A tool of a JavaScript project loads the project's own settings, which are code: what it does to the database is what counts. */
const projectCode = { '--knexfile --cwd --config --env -c --esm --client --connection --migrations-directory --specific --name --to --from --options-path --migrations-path --seeders-path --models-path -d --dataSource --url --dialect --schema --out --prefix --breakpoints': 'text', '-r --require --import': 'program' } as const;
const javascript: readonly ProgramFacts[] = [
  group('knex', [
    tells('migrate:status migrate:list migrate:currentVersion', { options: projectCode }),
    tells('migrate:make seed:make init', { options: projectCode }),
    does('migrate:latest migrate:up migrate:down migrate:rollback migrate:unlock seed:run', 'database.change', { options: projectCode, when: [{ has: '--all', performs: ['database.destroy'] }] }),
  ], { options: projectCode }),
  group('drizzle-kit', [
    tells('check up version export', { options: projectCode }),
    tells('generate', { options: projectCode }),
    does('introspect pull', 'database.query', { options: projectCode }),
    does('migrate', 'database.change', { options: projectCode }),
    does('push', 'database.change', { options: projectCode, when: [{ has: '--force', performs: ['database.destroy'] }] }),
    does('drop', 'code.run-project', { options: projectCode }),
    does('studio', 'network.listen'),
  ], { options: projectCode }),
  group('sequelize sequelize-cli', [
    tells('db:migrate:status help', { options: projectCode }),
    tells('init init:config init:migrations init:models init:seeders migration:create migration:generate model:create model:generate seed:create seed:generate', { options: projectCode }),
    does('db:migrate db:migrate:schema:timestamps:add db:migrate:schema:* db:seed db:seed:all db:create db:migrate:undo db:seed:undo', 'database.change', { options: projectCode }),
    does('db:drop db:migrate:undo:all db:seed:undo:all', 'database.destroy', { options: projectCode }),
  ], { options: projectCode }),
  group('typeorm typeorm-ts-node-commonjs typeorm-ts-node-esm', [
    tells('migration:show version cache:status', { options: projectCode }),
    tells('migration:create migration:generate entity:create subscriber:create init', { options: projectCode }),
    { names: 'query', otherOptions: 'harmless', options: projectCode, operands: 'sql', harmless: '--help -h' },
    does('migration:run migration:revert schema:sync cache:clear', 'database.change', { options: projectCode }),
    does('schema:drop', 'database.destroy', { options: projectCode }),
    tells('schema:log', { options: projectCode }),
  ], { options: projectCode }),
  group('mikro-orm mikro-orm-esm', [
    tells('migration:list migration:pending migration:check debug cache:generate', { options: projectCode }),
    tells('migration:create generate-entities seeder:create', { options: projectCode }),
    does('migration:up migration:down schema:update schema:create database:create seeder:run', 'database.change', { options: projectCode }),
    does('migration:fresh schema:drop schema:fresh', 'database.destroy', { options: projectCode }),
    does('cache:clear database:import', 'database.change', { options: projectCode }),
  ], { options: projectCode }),
  group('db-migrate node-pg-migrate umzug migrate-mongo kysely', [tells('check status list pending create make migrate:list migrate:make', { options: projectCode }), does('up down latest migrate:latest migrate:up migrate:down migrate:rollback redo sync seed:run execute run', 'database.change', { options: projectCode }), does('reset db', 'database.destroy', { options: projectCode })], { options: projectCode }),
];

const url = { '-u --url --database-url -database --database -d -dir --dir --migrations-dir -s --schema-file -e --env -table -path -source --source --dev-url --to --from --from-role -f --filter --format --var --revisions-schema --migration-dir --config-file --admin-secret --endpoint --database-name --migration-name -n --number': 'text', '-o --output --output-dir': 'write-tree', '-c --config --project': 'text', '--env-file': 'text' } as const;
const others: readonly ProgramFacts[] = [
  group('dbmate', [tells('status new n', { options: url }), does('dump', 'database.query', { options: url }), does('up create migrate wait load down rollback', 'database.change', { options: url }), does('drop', 'database.destroy', { options: url })], { options: url, harmless: '--help -h --version -v' }),
  { names: 'goose', otherOptions: 'harmless', options: { '-dir -table -env -timeout': 'text' }, operands: 'text*', verbs: [{ names: 'status version create fix validate' }, { names: 'reset down-to', performs: ['database.destroy'] }, { names: 'up up-to up-by-one down redo', performs: ['database.change'] }], alone: 'harmless', harmless: '-h -help --help -version --version' },
  { names: 'migrate', otherOptions: 'harmless', options: { '-path -database -source -lock-timeout -prefetch --path --database --source': 'text' }, operands: 'text*', verbs: [{ names: 'version create' }, { names: 'drop down', performs: ['database.destroy'] }, { names: 'up goto force', performs: ['database.change'] }], alone: 'harmless', harmless: '-help --help -version --version' },
  { names: 'sqlx', otherOptions: 'harmless', options: { '-D --database-url --source': 'text' }, alone: 'harmless', harmless: '--help -h --version -V', subcommands: [group('database db', [does('create setup', 'database.change'), does('drop reset', 'database.destroy')]), group('migrate mig', [tells('info add build-script'), does('run revert', 'database.change', { harmless: '--help -h --dry-run' })]), does('prepare', 'code.build')] },
  group('diesel', [group('migration', [tells('list pending generate'), does('run revert redo', 'database.change', { when: [{ has: '-a --all', performs: ['database.destroy'] }] })]), group('database db', [does('setup', 'database.change'), does('reset drop', 'database.destroy')]), does('setup', 'database.change'), does('print-schema', 'database.query'), tells('completions help')], { options: { '--database-url --config-file --migration-dir --locked-schema': 'text' } }),
  group('sea-orm-cli sea', [group('migrate', [tells('status generate init'), does('up down', 'database.change code.build'), does('fresh refresh reset', 'database.destroy')], { options: url, alone: ['database.change'] }), group('generate', [does('entity', 'database.query', { options: { '-o --output-dir': 'write-tree', '-u --database-url -s --database-schema --tables': 'text' } })])]),
  group('sqitch', [tells('status log config plan show help add init tag bundle rework engine target check'), does('deploy checkout upgrade', 'database.change'), does('revert rebase', 'database.destroy'), tells('verify')], { options: url }),
  group('phinx', [tells('status test create init list breakpoint seed:create'), does('migrate rollback seed:run', 'database.change', { harmless: '--help -h --dry-run -x' })], { options: { '-c --configuration -e --environment -p --parser': 'text' } }),
  group('doctrine doctrine-migrations', [tells('migrations:status migrations:list migrations:current migrations:latest migrations:up-to-date migrations:generate migrations:diff migrations:dump-schema orm:info orm:validate-schema orm:mapping:describe list help'), { names: 'dbal:run-sql', otherOptions: 'harmless', operands: 'sql', harmless: '--help -h' }, does('migrations:migrate migrations:execute migrations:version migrations:rollup migrations:sync-metadata-storage orm:schema-tool:create orm:schema-tool:update', 'database.change', { harmless: '--help -h --dry-run --dump-sql' }), does('orm:schema-tool:drop', 'database.destroy', { harmless: '--help -h --dump-sql' }), does('orm:generate-proxies orm:run-dql orm:clear-cache:*', 'database.change')]),
  group('hasura', [tells('version help completion'), group('migrate', [tells('status create'), tells('squash'), does('apply', 'database.change', { options: url, when: [{ has: '--down', performs: ['database.destroy'] }], harmless: '--help -h --dry-run' }), does('delete', 'database.destroy', { options: url })], { options: url }), group('metadata md', [tells('diff ic'), does('export', 'database.query'), does('apply reload inconsistency', 'database.change', { harmless: '--help -h --dry-run' }), does('clear', 'database.destroy')], { options: url }), group('seed', [tells('create'), does('apply', 'database.change')]), does('console', 'network.listen'), does('init deploy', 'database.change'), does('scripts actions plugins update-cli', 'code.build')], { options: url }),
  group('schemahero skeema bytebase reshape pgroll', [tells('diff lint format status plan version'), does('*', 'database.change')], { options: url }),
];

/** Two programs are called atlas: this one, and MongoDB's cloud client. Their words tell them apart. */
export const atlasMigrations: readonly ProgramFacts[] = [
  group('schema', [tells('inspect diff fmt plan', { options: url }), does('apply push', 'database.change', { options: url, harmless: '--help -h --dry-run' }), does('clean', 'database.destroy', { options: url })], { options: url }),
  group('migrate', [tells('status lint validate hash diff new import ls', { options: url }), does('apply set push', 'database.change', { options: url, harmless: '--help -h --dry-run' }), does('down rm', 'database.change', { options: url, harmless: '--help -h --dry-run' }), tells('test')], { options: url }),
  tells('version license completion help'),
];

export const migrationPrograms: readonly ProgramFacts[] = [
  prisma,
  alembic,
  { names: 'flyway', otherOptions: 'harmless', options: javaOptions, operands: 'text*', verbs: migrationVerbs.flyway, alone: 'harmless', harmless: '-help --help -h -? -v --version -n' },
  { names: 'liquibase', otherOptions: 'harmless', options: javaOptions, operands: 'text*', verbs: migrationVerbs.liquibase, alone: 'harmless', harmless: '--help -h --version -v' },
  ...javascript,
  ...others,
];
