import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { COMPARE, CONFIRM, draftEdits, offered, reasons } from '../codeActions';

const HERE = 'file:///desk/a.md';
const THERE = 'file:///desk/b.md';
const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };

const removal = (uri: string, annotationId?: string) => ({
  textDocument: { uri, version: 3 },
  edits: [{ range, newText: '', ...(annotationId && { annotationId }) }],
});

const only = (action: CodeAction): CodeAction => (offered([action], HERE) as CodeAction[])[0]!;

test('a safe edit of the draft in front is made without a question', () => {
  const action = { title: 'Remove it', edit: { documentChanges: [removal(HERE)] } };
  assert.deepEqual(only(action), action);
});

test('an edit that the server wants confirmed is asked for, and nothing of it is lost', () => {
  const edit = {
    documentChanges: [removal(HERE, 'decision')],
    changeAnnotations: {
      decision: { label: 'Decide', needsConfirmation: true, description: 'A credit goes.' },
    },
  };
  const asked = only({ title: 'Remove this credit', edit, isPreferred: true });
  assert.equal(asked.edit, undefined);
  assert.equal(asked.isPreferred, false);
  assert.equal(asked.command?.command, CONFIRM);
  assert.deepEqual(asked.command.arguments, [{ title: 'Remove this credit', uri: HERE, edit }]);
  assert.deepEqual(reasons(edit), ['A credit goes.']);
});

test('an edit of another draft is asked for, though it is safe', () => {
  for (const edit of [
    { documentChanges: [removal(HERE), removal(THERE)] },
    { changes: { [THERE]: [{ range, newText: '' }] } },
  ]) {
    assert.equal(only({ title: 'Remove both', edit }).command?.command, CONFIRM);
  }
});

test('the edits of a draft are told with the version that they are for', () => {
  assert.deepEqual(draftEdits({ documentChanges: [removal(THERE)] }), [
    { uri: THERE, version: 3, edits: [{ range, newText: '' }] },
  ]);
});

test('opening another copy becomes a comparison of the two passages', () => {
  const place = { uri: THERE, startLine: 4, startCharacter: 0, endLine: 5, endCharacter: 7 };
  const action: CodeAction = {
    title: 'Open the other copy',
    diagnostics: [{ range, message: 'A copy.' }],
    command: { title: 'Open the other copy', command: 'copydesk.show', arguments: [place] },
  };
  const compared = only(action);
  assert.equal(compared.command?.command, COMPARE);
  assert.deepEqual(compared.command.arguments, [
    {
      other: place,
      here: { uri: HERE, startLine: 2, startCharacter: 0, endLine: 2, endCharacter: 9 },
    },
  ]);
});

test('a bare command and an action without an edit stay as they are', () => {
  const command = { title: 'Run', command: 'other.run' };
  const later = { title: 'Fix all', data: { uri: HERE } };
  assert.deepEqual(offered([command, later], HERE), [command, later]);
});
