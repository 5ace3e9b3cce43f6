import type { Operation } from '../operations.ts';

/** What the texts given to database clients do: SQL, and the scripts of MongoDB's shell. A light look; what it can't tell counts as a change. */

type DatabaseOperation = Extract<Operation, `database.${string}` | 'code.run-inline' | 'secrets.read'>;

/** What SQL does, each kind of act once. Commands of `psql` and `sqlite3` count as well. A text that is not known may be anything that changes data. */
export function operationsOfSql(text: string | undefined): readonly DatabaseOperation[] {
  if (text === undefined) return ['database.change'];
  const statements = withoutStrings(text).flatMap((reading) => reading.split(';')).map((statement) => statement.trim()).filter((statement) => statement !== '');
  const runs: readonly DatabaseOperation[] = clientCommand.test(text) ? ['code.run-inline', 'database.change'] : [];
  return [...new Set([...statements.flatMap(operationsOfStatement), ...runs])];
}

/** The same where the database is a file that is judged like any other: reading from it is no more than reading the file, unless it names further ones. */
export function operationsOfFileSql(text: string | undefined): readonly DatabaseOperation[] {
  const namesFiles = withoutStrings(text ?? '').some((reading) => /\b(?:from|join|using)\s+(?:''|"")|\b(?:read_|parquet_|sniff_|glob|delta_|iceberg_)\w*\s*\(/i.test(reading));
  return operationsOfSql(text).filter((operation) => operation !== 'database.query' || namesFiles);
}

/** Strings, quoted names and comments: as PostgreSQL and SQLite read them, as MySQL does, and as SQL Server does. */
const quoted = [
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g,
  /'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"\\]|""|\\[\s\S])*"|`[^`]*`|--(?=\s|$)[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//g,
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|\[[^\]]*\]|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\//g,
] as const;

/**
 * The text without comments, except those that MySQL runs, and with empty strings, so that a mere mention is none.
 * The dialects disagree about where a string ends, so there is one reading for each that differs. What is quoted with `$$` is code.
 */
function withoutStrings(sql: string): readonly string[] {
  const text = sql.replace(/\/\*!\d*/g, ' ');
  const blank = (found: string): string => (/^['"]/.test(found) ? found.slice(0, 1).repeat(2) : found.startsWith('$') ? found.replace(/\$\w*\$|'/g, ' ') : /^[`[]/.test(found) ? '_' : ' ');
  return [...new Set(quoted.map((shape) => text.replace(shape, blank)))];
}

/** Functions and forms that read or write files, load libraries or start programs. */
const reachesOut =
  /\b(?:writefile|readfile|load_extension|edit|fts3_tokenizer|pg_read_\w+|pg_ls_\w+|pg_write_\w+|lo_import|lo_export|load_file|sys_exec|sys_eval|xp_cmdshell|sp_oacreate|openrowset|dblink\w*)\s*\(|\bxp_cmdshell\b|\b(?:to|from)\s+program\b|\bcopy\b[^;]*\b(?:to|from)\s+''|\binto\s+(?:outfile|dumpfile)\b|\bload\s+data\b|\bbulk\s+insert\b|\bcreate\s+(?:or\s+replace\s+)?(?:extension|(?:trusted\s+)?(?:procedural\s+)?language)\b|^(?:install|load)\s/i;
/** `\!` and its kin of psql, `.shell` and its kin of sqlite3. Those that only show something are left out. */
const clientCommand =
  /(?:^|\s)\\(?!(?:d[A-Za-z]*[+S]*|l\+?|z|p|x|q|a|t|timing|conninfo|pset|encoding|echo|qecho|\?|h|sf\+?|sv\+?|errverbose|copyright)(?:\s|$)|gx?\s*$)\S|(?:^|\s)\\[^\n]*`|^\s*\.(?:sh|shell|sy\w*|rea\w*|rest\w*|im\w*|ou\w*|on\w*|exc\w*|bac\w*|sa\w*|cl\w*|lo\w*|op\w*|cd|ar\w*|www)\b|^\s*(?:system|source|tee|pager|edit|!!|:r|:out|:connect)\b/im;

const shows = /^(?:select|show|explain|describe|desc|with|values|table|from|summarize|pragma\s+[\w.]+\s*(?:\(|$)|use\b|help\b|go\b|exit\b|quit\b|\\|\.(?:tables|schema|headers?|mode|databases|indexes|indices|width|quit|exit|help|dump|fullschema|show|stats|timer|separator|nullvalue|columns?|maxrows|print|echo|bail|changes|explain|eqp|prompt|version)\b)/i;

function operationsOfStatement(statement: string): readonly DatabaseOperation[] {
  const reaches: readonly DatabaseOperation[] = reachesOut.test(statement) ? ['code.run-inline'] : [];
  const secrets: readonly DatabaseOperation[] = /\b(?:pg_shadow|pg_authid|mysql\.user|pg_user_mapping)\b/i.test(statement) ? ['secrets.read'] : [];
  if (destroys(statement)) return ['database.destroy', ...reaches];
  const changes = /\b(?:insert|update|alter|create|drop|into|set|call|delete|merge|replace\s+into|grant|revoke|do|pg_terminate_backend|pg_cancel_backend|setval|nextval|pg_reload_conf|set_config|pg_drop\w*|pg_switch\w*|lo_\w+)\b/i.test(statement);
  return [shows.test(statement) && !changes ? 'database.query' : 'database.change', ...reaches, ...secrets];
}

/** Dropping or emptying what holds data; `delete` without a condition, or with one that is always true. */
function destroys(statement: string): boolean {
  if (/\btruncate\b(?!\s*\()/i.test(statement)) return true;
  if (/\bdrop\s+(?:table|database|schema|keyspace|tablespace|column|collection|user|role|owned|extension|type|sequence|materialized|stream|topic|warehouse|catalog|namespace|bucket|measurement|series|shard|dictionary)\b/i.test(statement)) return true;
  if (/^alter\s[\s\S]*\bdrop\s+(?!constraint|index|not\b|default|primary|foreign|identity|expression|key|check|view|function|policy|trigger)/i.test(statement)) return true;
  if (/\bdelete\s+from\b/i.test(statement)) return !/\bwhere\b/i.test(statement) || /\bwhere\s+(?:true|1(?:\s*=\s*1)?|''\s*=\s*'')\s*$/i.test(statement);
  return false;
}

/** What a script for `mongosh` does. */
export function operationsOfMongo(text: string | undefined): readonly DatabaseOperation[] {
  if (text === undefined || /\b(?:require|import|load|fs|child_process|process|passwordPrompt|run|runProgram|cat|writeFile|eval|Function|globalThis)\s*[.(]/.test(text)) return ['code.run-inline'];
  if (/\.?\b(?:dropDatabase|drop|dropAllUsersFromDatabase|dropAllRolesFromDatabase|dropUser|dropRole)\s*\(|\[\s*['"]drop|\b(?:deleteMany|remove)\s*\(\s*(?:\{\s*\})?\s*[,)]|dropDatabase\s*:|['"]?drop['"]?\s*:/.test(text)) return ['database.destroy'];
  const changing = /\b(?:insert\w*|update\w*|replace\w*|delete\w*|remove\w*|create\w*|rename\w*|bulkWrite|findOneAnd\w+|findAndModify|save|adminCommand|runCommand|grant\w+|revoke\w+|shutdownServer|killOp|set\w+|enable\w+|disable\w+|compact|reIndex|dropIndex\w*|add\w+|reconfig|initiate|stepDown|mapReduce)\b|\$(?:out|merge|where|function|accumulator)\b/;
  if (changing.test(text)) return ['database.change'];
  const reading = /\bdb\b[\s\S]*\.(?:find|findOne|count|countDocuments|estimatedDocumentCount|aggregate|distinct|stats|getIndexes|getCollectionNames|getCollectionInfos|version|serverStatus|hello|explain|hostInfo|currentOp|getUsers|getName|isCapped|dataSize|totalSize|storageSize|serverBuildInfo|getMongo|getSiblingDB|listDatabases|getReplicationInfo)\b|^\s*(?:show\s+(?:dbs|databases|collections|users|roles|profile|log|logs)|use\s+\w+|rs\.status\(\)|rs\.conf\(\)|sh\.status\(\)|db|1|quit\(\))\s*;?\s*$/;
  return reading.test(text) ? ['database.query'] : ['code.run-inline'];
}
