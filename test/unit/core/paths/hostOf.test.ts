// The host of an address: what a browser says, or not known; never another one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf } from '../../../../src/core/address.ts';

const known: readonly string[] = ['https://a.test', 'https://A.Test:8080/x', 'http://u:p@a.test/x@y', 'https://a.test?x=\\', 'https://a.test#@b.test', 'https://[::1]:80/x', 'http://127.0.0.1/', 'ws://a.test/'];
for (const url of known) test(`${url} - as a browser reads it`, () => assert.equal(hostOf(url), new URL(url).hostname));

const unknown: readonly string[] = [
  'https://good.test\\@evil.test/', 'https://evil.test\\.good.test/', 'https://a@b@c.test/', 'https://evil\t.test/', 'https://good.test\n@evil.test', 'ht\ttps://evil.test', 'https:\\\\evil.test', 'https:///evil.test/', ' https://evil.test',
  'https://ev%69l.test/', 'https://ｅvil.test/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/', 'file://localhost/etc/passwd', 'https://a.test:x/', 'https://', '', 'a.test',
];
for (const url of unknown) test(`${JSON.stringify(url)} - not known`, () => assert.equal(hostOf(url), undefined));
