import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOfMongo, operationsOfSql } from '../../../../src/core/shell/databaseText.ts';
import { judgeRows } from './table.ts';

judgeRows([
  ['which databases there are', 'psql -l', 'allow'],
  ['a query', 'psql -d web -c "select count(*) from users"', 'ask', 'database.query'],
  ['a table', 'psql -h localhost -c "DROP TABLE users"', 'deny', 'database.destroy'],
  ['another host', 'psql -h db.evil.test -c "select 1"', 'ask', 'reach db.evil.test'],
  ['statements from a file', 'psql -f src/a.sql', 'ask', 'database.change'],
  ['statements from here', 'psql web <<< "truncate users"', 'deny', 'database.destroy'],
  ['statements from elsewhere', 'cat src/a.sql | psql web', 'ask', 'database.change'],
  ['a command of its own', 'psql -c "\\! id"', 'ask', 'code.run-inline'],
  ['a copy of all', 'pg_dump -Fc -f web.dump web', 'ask', 'database.query'],
  ['over what was there', 'pg_restore --clean -d web web.dump', 'deny', 'database.destroy'],
  ['a database', 'dropdb web', 'deny', 'database.destroy'],
  ['rows', 'mysql -u root web -e "delete from users"', 'deny', 'database.destroy'],
  ['some rows', 'mysql -u root web -e "delete from users where id = 1"', 'ask', 'database.change'],
  ['a file as a database', 'sqlite3 dev.db "select * from users"', 'ask', 'database.query'],
  ['a file that nobody may read', 'sqlite3 ~/.mozilla/x/cookies.sqlite .dump', 'deny', 'read'],
  ['a program out of a database', 'sqlite3 dev.db ".shell id"', 'ask', 'code.run-inline'],
  ['settings that run', 'sqlite3 -init src/a.sql dev.db .tables', 'ask', 'database.change'],
  ['all keys gone', 'redis-cli -n 1 FLUSHDB', 'deny', 'database.destroy'],
  ['a sign of life', 'redis-cli -h localhost ping', 'allow'],
  ['a script for the server', 'redis-cli EVAL "return 1" 0', 'ask', 'code.run-inline'],
  ['documents', 'mongosh web --quiet --eval "db.users.find()"', 'ask', 'database.query'],
  ['all documents', 'mongosh web --eval "db.users.deleteMany({})"', 'deny', 'database.destroy'],
  ['a script file', 'mongosh web --file scripts/run.js', 'ask', 'code.run-project'],
  ['a topic', 'kafka-topics.sh --bootstrap-server localhost:9092 --delete --topic x', 'deny', 'database.destroy'],
  ['topics', 'kafka-topics --bootstrap-server localhost:9092 --list', 'allow'],
  ['a queue', 'rabbitmqctl purge_queue jobs', 'deny', 'database.destroy'],
  ['keys of a cluster', 'etcdctl del --prefix /', 'deny', 'database.destroy'],
  ['steps', 'prisma migrate deploy', 'ask', 'database.change'],
  ['how far the steps are', 'prisma migrate status', 'allow'],
  ['a new start', 'prisma migrate reset --force', 'deny', 'database.destroy'],
  ['a shape with losses', 'prisma db push --accept-data-loss', 'deny', 'database.destroy'],
  ['one step back', 'alembic downgrade -1', 'ask', 'database.change'],
  ['all steps back', 'alembic downgrade base', 'deny', 'database.destroy'],
  ['everything', 'flyway -url=jdbc:x clean', 'deny', 'database.destroy'],
  ['what would be', 'flyway info', 'allow'],
  ['all steps back in another way', 'knex migrate:rollback --all', 'deny', 'database.destroy'],
  ['tables of classes', 'typeorm schema:drop -d src/a.ts', 'deny', 'database.destroy'],
]);

const sql: [name: string, text: string, operations: string][] = [
  ['a query', 'select 1', 'database.query'],
  ['a word in a string is none', "insert into a values ('drop table x; delete from y')", 'database.change'],
  ['a comment is none', 'select 1 -- drop table x', 'database.query'],
  ['a comment that MySQL runs', '/*!50000 drop table x */', 'database.destroy'],
  ['two statements', 'select 1; drop table x', 'database.query database.destroy'],
  ['a query that stores', 'select * into a from b', 'database.change'],
  ['an explanation that does it', 'explain analyze delete from a', 'database.destroy'],
  ['a condition that is none', 'delete from a where 1=1', 'database.destroy'],
  ['a column', 'alter table a drop column b', 'database.destroy'],
  ['a rule', 'alter table a drop constraint b', 'database.change'],
  ['an index', 'drop index a', 'database.change'],
  ['a program', "copy a to program 'sh'", 'database.change code.run-inline'],
  ['a file', "select pg_read_file('/etc/passwd')", 'database.query code.run-inline'],
  ['a library', "select load_extension('x')", 'database.query code.run-inline'],
  ['a shell in the middle', '\\dt \\! id', 'code.run-inline database.change'],
  ['a listing', '\\d+ users', 'database.query'],
  ['what nobody knows', 'frobnicate', 'database.change'],
];
for (const [name, text, operations] of sql) test(`sql: ${name}`, () => assert.equal(operationsOfSql(text).join(' '), operations));

const mongo: [text: string, operation: string][] = [
  ['show dbs', 'database.query'],
  ['db.a.find({})', 'database.query'],
  ['db.a.drop()', 'database.destroy'],
  ['db.a["drop"]()', 'database.destroy'],
  ['db.a.deleteMany({ old: true })', 'database.change'],
  ['db.a.aggregate([{ $out: "b" }])', 'database.change'],
  ['db.adminCommand({ dropDatabase: 1 })', 'database.destroy'],
  ['require("child_process").exec("id")', 'code.run-inline'],
  ['x()', 'code.run-inline'],
];
for (const [text, operation] of mongo) test(`mongo: ${text}`, () => assert.equal(operationsOfMongo(text).join(' '), operation));
