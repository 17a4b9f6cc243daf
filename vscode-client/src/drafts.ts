import * as vscode from 'vscode';

/** What Copydesk reads. */
export const LANGUAGES = ['markdown', 'plaintext', 'html'];

export const SELECTOR = LANGUAGES.flatMap((language) => [
  { scheme: 'file', language },
  { scheme: 'untitled', language },
]);

export function isDraft(document: vscode.TextDocument | undefined): boolean {
  return document !== undefined && vscode.languages.match(SELECTOR, document) > 0;
}

/** What Copydesk found in a draft, as the editor shows it. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(isFinding);
}

export function isFinding(diagnostic: vscode.Diagnostic): boolean {
  return diagnostic.source === 'copydesk';
}

/** As in the house style: the rule, a slash, the kind. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings that the caret stands in. */
export function findingsAtCaret(editor: vscode.TextEditor): vscode.Diagnostic[] {
  return findingsIn(editor.document.uri).filter((each) => each.range.contains(editor.selection));
}
