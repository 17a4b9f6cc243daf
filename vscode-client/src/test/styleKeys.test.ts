import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { Schema, suggestions } from '../styleKeys';

const schema = JSON.parse(
  readFileSync(path.join(__dirname, '../../../server/docs/copydesk.schema.json'), 'utf8'),
) as Schema;

/** What may stand where the draft of a house style ends. */
function at(draft: string): string[] {
  const lines = draft.split('\n');
  return suggestions(schema, lines.slice(0, -1), lines.at(-1)!).map(({ text }) => text);
}

test('what a house style can say', () => {
  assert.ok(['extends', 'include', 'rules', 'ignore'].every((key) => at('').includes(key)));
  assert.ok(at('include: [a]\nru').includes('rules'));
  assert.ok(!at('').includes('$schema'));
});

test('the rules, and what can be said of each', () => {
  assert.deepEqual(at('rules:\n  '), ['boilerplate', 'duplicate-passage', 'unattributed-quote']);
  assert.ok(at('rules:\n  boilerplate:\n    ').includes('kinds'));
  assert.ok(!at('rules:\n  boilerplate:\n    ').includes('rules'));
  assert.ok(at('rules:\n  boilerplate: off\n  ').includes('duplicate-passage'));
});

test('kinds with what they find, beneath the rule that has them', () => {
  const draft = 'rules:\n  boilerplate:\n    allow: [x]\n    kinds:\n      byline: off\n      ';
  assert.ok(at(draft).includes('copyright'));
  assert.ok(!at(draft).includes('missing'));
  const lines = draft.split('\n');
  const [first] = suggestions(schema, lines.slice(0, -1), lines.at(-1)!);
  assert.match(first!.description ?? '', /notice/);
});

test('the severities where a value stands', () => {
  assert.ok(at('rules:\n  duplicate-passage: ').includes('info'));
  assert.ok(at('rules:\n  boilerplate:\n    kinds:\n      byline: o').includes('off'));
  assert.deepEqual(at('extends: '), []);
});

test('entries of a list', () => {
  assert.deepEqual(at('ignore:\n  - '), ['rule', 'words', 'reason']);
  assert.deepEqual(at('ignore:\n  - rule: boilerplate\n    '), ['rule', 'words', 'reason']);
});

test('nothing in the middle of words', () => {
  assert.deepEqual(at('# a remark about '), []);
  assert.deepEqual(at('rules: {boilerplate: '), []);
});
