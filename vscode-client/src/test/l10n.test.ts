import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import * as ts from 'typescript';

const home = path.resolve(__dirname, '..', '..');
const json = (file: string) =>
  JSON.parse(readFileSync(path.join(home, file), 'utf8')) as Record<string, string>;
const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();

/** What the code says to a person: the first arguments of l10n.t. */
function said(): Set<string> {
  const all = new Set<string>();
  for (const file of readdirSync(path.join(home, 'src')).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(path.join(home, 'src', file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText(source))) {
        const [first] = node.arguments;
        assert.ok(first && ts.isStringLiteralLike(first), `${file}: a text that is looked up`);
        all.add(first.text);
      }
      ts.forEachChild(node, visit);
    };
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    visit(source);
  }
  return all;
}

test('all that the code says is said in Korean, and nothing is left over', () => {
  assert.deepEqual(Object.keys(json('l10n/bundle.l10n.ko.json')).sort(), [...said()].sort());
});

test('a Korean text has the places of the English one', () => {
  for (const [english, korean] of Object.entries(json('l10n/bundle.l10n.ko.json'))) {
    assert.deepEqual(places(korean), places(english), english);
  }
});

test('the manifest is told in both languages, and no text of it is left over', () => {
  const wanted = [...readFileSync(path.join(home, 'package.json'), 'utf8').matchAll(/"%(.+?)%"/g)]
    .map((match) => match[1]!)
    .sort();
  assert.deepEqual([...Object.keys(json('package.nls.json'))].sort(), [...new Set(wanted)].sort());
  assert.deepEqual(Object.keys(json('package.nls.ko.json')), Object.keys(json('package.nls.json')));
});
