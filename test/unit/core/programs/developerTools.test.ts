import { judgeRows } from './table.ts';

judgeRows([
  // git's companions
  ['a changelog printed', 'git-cliff --latest', 'allow'],
  ['a changelog over a workflow', 'git-cliff -o .github/workflows/a.yml', 'ask', 'write'],
  ['a review as a trial', 'git-review -n', 'allow'],
  ['a review', 'git-review', 'ask', 'git.push'],
  ['fixups', 'git-absorb --and-rebase', 'ask', 'git.rewrite-local'],
  ['merged branches gone', 'git-delete-merged-branches', 'ask', 'git.discard'],
  ['a command for each commit', 'git-branchless test -x "rm -rf /" HEAD', 'deny', 'delete'],

  // versions and comforts
  ['which versions there are', 'tfenv list', 'allow'],
  ['a version', 'tfenv install 1.9.0', 'ask', 'package.install'],
  ['a command in a version', 'vfox exec nodejs@20 -- rm -rf /', 'deny', 'delete'],
  ['where a folder is', 'zoxide query proj', 'allow'],
  ['lines that were typed', 'atuin search aws', 'ask', 'secrets.read'],
  ['how a program works', 'starship explain', 'allow'],
  ['a command again and again', 'viddy -n 2 rm -rf /', 'deny', 'delete'],
  ['a spinner around a command', 'gum spin --title wait -- rm -rf /', 'deny', 'delete'],
  ['a question', 'gum confirm "Go on?"', 'allow'],
  ['a shell for others', 'ttyd bash', 'ask', 'network.listen'],
  ['new names as a trial', 'rnr a b src', 'allow'],
  ['new names in a workflow', 'rnr -f a b .github/workflows', 'ask', 'write'],

  // the web
  ['a syntax tree', 'acorn src/a.ts', 'allow'],
  ['a style sheet', 'lightningcss --minify a.css -o dist/a.css', 'allow'],
  ['an interface described', 'redocly lint openapi.yaml', 'allow'],
  ['an interface for others', 'redocly push openapi.yaml', 'ask', 'deploy'],
  ['links asked for', 'lychee README.md', 'ask', 'network.send'],
  ['links without a network', 'lychee --offline README.md', 'allow'],
  ['requests', 'hurl --test a.hurl', 'ask', 'network.send'],
  ['what a server offers', 'grpcurl -plaintext localhost:50051 list', 'allow'],
  ['load', 'k6 run load.js', 'ask', 'network.send'],
  ['a stand-in', 'wiremock --port 8080', 'ask', 'network.listen'],

  // Python
  ['which libraries a wheel needs', 'auditwheel show dist/a.whl', 'allow'],
  ['requirements printed', 'pipreqs --print .', 'allow'],
  ['a profile of a script', 'viztracer scripts/run.py', 'allow', 'code.build'],
  ['data that is known', 'dvc status', 'allow'],
  ['data sent', 'dvc push', 'ask', 'network.send'],
  ['a job on rented machines', 'modal run scripts/run.py', 'ask', 'remote.execute'],

  // other languages
  ['a site', 'hugo --minify', 'allow'],
  ['a site for others', 'hugo deploy', 'ask', 'deploy'],
  ['a drawing server', 'hugo server', 'ask', 'network.listen'],
  ['a dropped database', 'dotnet-ef database drop --force', 'deny', 'database.destroy'],
  ['money', 'cast send 0x1 --value 1ether', 'ask', 'cloud.change'],
  ['a contract', 'slither src', 'allow'],
  ['code in a word', 'raku -e "unlink q/a/"', 'ask', 'code.run-inline'],

  // editors, shells and queues
  ['a file in an editor', 'code -g src/a.ts:3', 'allow'],
  ['an extension', 'code --install-extension a.b', 'ask', 'package.install'],
  ['code of another shell', 'nu -c "rm -rf x"', 'ask', 'code.run-inline'],
  ['jobs', 'squeue -u me', 'allow'],
  ['a job', 'sbatch scripts/run.py', 'ask', 'remote.execute'],
  ['words replaced', 'fastmod a b .github/workflows', 'ask', 'write'],
  ['a command in a container', 'apptainer exec a.sif ls', 'ask', 'container.run'],
  ['the machine in a container', 'apptainer exec --bind / a.sif ls', 'deny', 'write /'],

  // models
  ['a project in one file', 'repomix --style xml -o out/repo.xml', 'allow'],
  ['a server of a model', 'llama-rpc-server --port 8080', 'ask', 'network.listen'],
  ['an agent', 'trae-cli run "fix it"', 'ask', 'assistant.run'],
  ['an answer', 'mods "what is this"', 'ask', 'network.send'],
]);
