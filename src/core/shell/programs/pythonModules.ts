import type { ProgramFacts } from './facts.ts';
import { does, tells } from './rows.ts';

/** Modules that `python -m` runs. Source: the library reference of Python, and the manuals of the tools that are programs as well. */
export const pythonModules: { readonly own: readonly ProgramFacts[]; readonly programs: readonly string[] } = {
  own: [
    { names: 'json.tool', otherOptions: 'harmless', options: { '--indent': 'text' }, operands: 'read write', harmless: '--help -h' },
    tells('tokenize dis ast symtable pyclbr tabnanny json', { operands: 'read*' }),
    tells('this platform site sysconfig calendar locale __hello__ inspect mimetypes uuid'),
    tells('py_compile', { operands: 'write*' }),
    tells('compileall', { operands: 'write-tree*' }),
    tells('venv', { operands: 'write*' }),
    tells('zipfile tarfile', { options: { '-l --list -t --test': 'read', '-e --extract': 'read', '-c --create': 'write' }, operands: 'write-tree*', when: [{ has: '-c --create', operands: 'read-tree*' }] }),
    tells('base64 gzip', { operands: 'read*' }),
    tells('difflib filecmp', { operands: 'read*' }),
    does('http.server SimpleHTTPServer', 'network.listen', { options: { '-d --directory': 'read', '-b --bind': 'text' } }),
    tells('pydoc', { when: [{ has: '-p -b -n', performs: ['network.listen'] }, { has: '-w', operands: 'write*' }], flags: '-k -p -b -n -w' }),
    does('smtpd xmlrpc.server asyncio', 'network.listen'),
    does('unittest doctest', 'code.build'),
    { names: 'timeit', otherOptions: 'harmless', options: { '-s --setup': 'code', '-n -r -u': 'text' }, operands: 'code*', harmless: '--help -h' },
    does('code idlelib idlelib.idle', 'code.run-inline', { operands: 'text*', harmless: '' }), { names: 'pdb', otherOptions: 'harmless', options: { '-m': 'module', '-c --command': 'code', '-p --pid': 'unknown' }, operands: 'script', performs: ['code.run-inline'], harmless: '--help -h' },
    { names: 'cProfile profile trace runpy', otherOptions: 'harmless', options: { '-m': 'module', '-o': 'write', '-c': 'shell', '-s': 'text' }, operands: 'script', performs: ['code.build'] },
    does('ensurepip', 'package.install'),
    does('lib2to3 2to3', 'code.build', { performs: [], operands: 'read*', flags: '-w', when: [{ has: '-w', operands: 'write-tree*' }] }),
    does('webbrowser antigravity', 'network.send', { operands: 'url' }),
    does('pyperf pstats', 'code.build'),
  ],
  programs: (
    'pip pip3 pipx uv pytest black isort flake8 pylint mypy ruff bandit coverage twine build hatch poetry virtualenv tox nox flask django django-admin uvicorn gunicorn hypercorn celery jupyter ipython notebook jupyterlab pyright pre_commit pre-commit ' +
    'autopep8 yapf pycodestyle pydocstyle pyflakes vulture radon mkdocs sphinx pdm conda alembic pip_audit pip-audit pipdeptree safety cookiecutter streamlit fastapi towncrier bumpversion commitizen invoke fabric scrapy debugpy ty pytype pyre'
  ).split(' '),
};
