// Short programs in Python: which of them can be told in full, and what they do to files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlainPython } from '../../../../src/core/shell/plainPython.ts';

const plain: readonly (readonly [name: string, code: string, files: string])[] = [
  ['a sum', 'print(1 + 1)', ''],
  ['a file read', "import json; print(json.load(open('a.json'))['name'])", 'read a.json'],
  ['standard input', 'import sys, json\nfor line in sys.stdin:\n    print(json.loads(line).get("x"))', ''],
  ['a block', "with open('a.ts', 'r') as f:\n    lines = f.readlines()\nfor i, line in enumerate(lines[1:5], start=2):\n    print(repr(line))", 'read a.ts'],
  ['a file changed', "s = open('a.ts').read()\ns = s.replace('x', '''open(\"/etc/x\")''')\nwith open('a.ts', 'w') as f:\n    f.write(s)", 'read a.ts; write a.ts'],
  ['an encoding', "open('a', encoding='utf-8').read()", 'read a'],
  ['yaml', "import yaml; yaml.safe_load(open('a.yml'))", 'read a.yml'],
  ['a comment', '# open the file\nprint(1)', ''],
  ['a function of its own', 'def f(x):\n    return x + 1\nprint(f(1))', ''],
];
for (const [name, code, files] of plain)
  test(`plain Python: ${name}`, () => {
    const found = readPlainPython(code);
    assert.equal(found === undefined ? 'not plain' : [...found.reads.map((path) => `read ${path}`), ...found.writes.map((path) => `write ${path}`)].join('; '), files);
  });

const others: readonly (readonly [name: string, code: string])[] = [
  ['a process', 'import os; os.system("rm a")'],
  ['a process by another module', 'import subprocess; subprocess.run(["rm"])'],
  ['an import of a part', 'from os import system'],
  ['an import under another name', 'import json as os'],
  ['an import that is computed', '__import__("os").system("rm a")'],
  ['an evaluation', 'eval("1")'],
  ['an evaluation by another name', 'e = eval\ne("1")'],
  ['a function out of a list', '[open][0]("a", "w")'],
  ['a function that a call gives', 'def f():\n    return open\nf()("a", "w")'],
  ['a known function under another name', 'o = open\no("a", "w")'],
  ['a path that is computed', 'open("a" + "b", "w")'],
  ['a path by a variable', 'p = "a"\nopen(p, "w")'],
  ['two strings in one', 'open("a" "b", "w")'],
  ['a mode by a variable', 'open("a", m)'],
  ['an f-string', 'print(f"{open(1)}")'],
  ['bytes', 'print(b"x")'],
  ['an attribute with underscores', 'print("".__class__)'],
  ['a module out of another', 'import json; json.codecs.open("a", "w")'],
  ['modules by name', 'import sys; sys.modules["os"].system("rm a")'],
  ['yaml that makes objects', "import yaml; yaml.load(open('a.yml'))"],
  ['yaml under another name', "import yaml\ny = yaml\ny.load(open('a.yml'))"],
  ['a format that reaches attributes', '"{0.x}".format(1)'],
  ['code behind a carriage return', '# a\rimport os'],
  ['a name in letters of another alphabet', '\uff45\uff58\uff45\uff43("x")'],
  ['a declared encoding', '# coding: utf-7\nprint("+ACI-")'],
  ['a function that runs files', 'sorted(["a.py"], key=execfile)'],
  ['a decorator', '@print\ndef f(): pass'],
  ['a class', 'class A: pass'],
  ['an escape outside a string', 'print(1) \\\n.x()'],
  ['a string that does not end', 'print("a'],
  ['a string within quotes that differ', "print('a\")"],
  ['code behind a string that looks like its end', 'x = """a"""; import os; os.remove("a")'],
  ['a home folder that a function finds', 'import os.path; os.path.expanduser("~")'],
];
for (const [name, code] of others) test(`not plain Python: ${name}`, () => assert.equal(readPlainPython(code), undefined));
