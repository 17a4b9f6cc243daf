import * as vscode from 'vscode';
import { draftEdits, Question, reasons } from './codeActions';
import { Server } from './server';
import { clipped } from './words';

/** So many places are named one by one, as many words of each. */
const NAMED = 8;
const LETTERS = 160;

/** Asks before words go that somebody may need: what goes, and where; with an undo after it. */
export async function confirmFix(server: Server, question: Question): Promise<void> {
  const client = await server.ready();
  if (!client) {
    return;
  }
  const change = new vscode.WorkspaceEdit();
  const told: string[] = [];
  let places = 0;
  for (const { uri, version, edits } of draftEdits(question.edit)) {
    const document = await vscode.workspace.openTextDocument(
      client.protocol2CodeConverter.asUri(uri),
    );
    if (version !== null && uri === question.uri && document.version !== version) {
      sayItChanged();
      return;
    }
    for (const edit of edits) {
      const range = client.protocol2CodeConverter.asRange(edit.range);
      change.replace(document.uri, range, edit.newText);
      places++;
      if (told.length < NAMED) {
        told.push(described(document, range, edit.newText));
      }
    }
  }
  const before = versions(change);
  const [yes, detail] = [
    vscode.l10n.t('Apply'),
    [
      ...told,
      ...(places > told.length ? [vscode.l10n.t('… and {0} more', places - told.length)] : []),
      ...reasons(question.edit).map((reason) => `\n${reason}`),
    ].join('\n'),
  ];
  const chosen = await vscode.window.showWarningMessage(
    `${question.title}?`,
    { modal: true, detail },
    yes,
  );
  if (chosen !== yes) {
    return;
  }
  if (versions(change) !== before || !(await vscode.workspace.applyEdit(change))) {
    sayItChanged();
    return;
  }
  void offerUndo(vscode.l10n.t('Done: {0}', question.title), vscode.Uri.parse(question.uri));
}

/** Tells that something was done, with a button that takes it back. */
export async function offerUndo(message: string, uri: vscode.Uri): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(message, undo)) === undo) {
    await vscode.window.showTextDocument(uri, { preview: false });
    await vscode.commands.executeCommand('undo');
  }
}

function described(document: vscode.TextDocument, range: vscode.Range, newText: string): string {
  const file = vscode.workspace.asRelativePath(document.uri);
  const line = range.start.line + 1;
  const old = clipped(document.getText(range), LETTERS);
  return newText.trim()
    ? vscode.l10n.t(
        '{0}, line {1}: “{2}” becomes “{3}”',
        file,
        line,
        old,
        clipped(newText, LETTERS),
      )
    : vscode.l10n.t('{0}, line {1}: “{2}” goes', file, line, old);
}

function versions(change: vscode.WorkspaceEdit): string {
  const documents = new Map(
    vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each.version]),
  );
  return change
    .entries()
    .map(([uri]) => documents.get(uri.toString()))
    .join();
}

function sayItChanged(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The draft was changed meanwhile; nothing was done.'),
  );
}
