import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countByRule } from '../counts';
import { clipped, withoutRepetition } from '../words';

test('words are told in one line', () => {
  assert.equal(clipped('  one\n\ttwo ', 20), 'one two');
});

test('long words keep their end, and no letter is cut in half', () => {
  const long = '사진=한빛통신 🙂🙂🙂🙂🙂🙂🙂🙂 무단 전재 및 재배포 금지';
  const cut = clipped(long, 16);
  assert.ok(Array.from(new Intl.Segmenter().segment(cut)).length <= 16);
  assert.ok(cut.startsWith('사진=') && cut.endsWith('포 금지'), cut);
  assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(cut));
});

test('findings are counted by rule, the most first', () => {
  assert.deepEqual(countByRule(['b/x', 'a/x', 'b/y', 'own-rule/z']), [
    ['b', 2],
    ['a', 1],
    ['own-rule', 1],
  ]);
  assert.deepEqual(countByRule([]), []);
});

test('a hover says nothing that stands beside it', () => {
  const hover =
    'A notice.\n\n## copyright\n\nThe sign, the year.\n\n---\n\nA ban.\n\n## ban\n\nOn it.';
  assert.equal(
    withoutRepetition(hover, ['A notice.', 'A ban.']),
    'The sign, the year.\n\n---\n\nOn it.',
  );
  assert.equal(withoutRepetition('A newer one.', ['A notice.']), 'A newer one.');
});
