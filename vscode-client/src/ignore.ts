import * as vscode from 'vscode';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { isDraft } from './drafts';
import { Server } from './server';

export const IGNORE = 'copydesk.ignore';
const METHOD = 'copydesk/ignore';

/** The server's answer to {@link METHOD}: what a house style is to say. */
interface HouseStyle {
  readonly uri: string;
  readonly exists: boolean;
  readonly text: string;
}

/**
 * Asks why, and writes the entry into the house style as an edit: with what is not saved of it, and
 * with an undo after it.
 */
export async function ignoreWithReason(server: Server, args: unknown[]): Promise<void> {
  const client = await server.ready();
  const entry = args[0] as { readonly rule: string } | undefined;
  if (!client || !entry) {
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore this here ({0})', entry.rule),
    prompt: vscode.l10n.t('Why? The reason is written into the house style beside the entry.'),
    placeHolder: vscode.l10n.t('the speaker is named in the box'),
  });
  if (reason === undefined) {
    return;
  }
  const open = vscode.workspace.textDocuments
    .filter((document) => /\.copydesk\.(ya?ml|json)$/.test(document.uri.path))
    .map((document) => ({
      uri: client.code2ProtocolConverter.asUri(document.uri),
      text: document.getText(),
    }));
  try {
    const style = await client.sendRequest<HouseStyle>(METHOD, { ...entry, reason, open });
    await write(client.protocol2CodeConverter.asUri(style.uri), style);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(why);
  }
}

async function write(uri: vscode.Uri, style: HouseStyle): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  let before = '';
  let unsaved = false;
  if (style.exists) {
    const document = await vscode.workspace.openTextDocument(uri);
    before = document.getText();
    unsaved = document.isDirty;
    change.replace(uri, whole(document), style.text);
  } else {
    change.createFile(uri, { contents: new TextEncoder().encode(style.text) });
  }
  if (!(await vscode.workspace.applyEdit(change))) {
    return;
  }
  const name = vscode.workspace.asRelativePath(uri);
  const undo = vscode.l10n.t('Undo');
  let message = vscode.l10n.t('Ignored from here on; the entry stands in {0}.', name);
  if (unsaved) {
    // Somebody is writing there, and decides when it holds.
    message = vscode.l10n.t('The entry stands in {0} and holds once that is saved.', name);
  } else if (style.exists) {
    await (await vscode.workspace.openTextDocument(uri)).save();
  }
  if ((await vscode.window.showInformationMessage(message, undo)) === undo) {
    await takeBack(uri, style, before, unsaved);
  }
}

/** Only what nobody changed since is taken back; else the file is shown, with its own undo. */
async function takeBack(
  uri: vscode.Uri,
  style: HouseStyle,
  before: string,
  unsaved: boolean,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() !== style.text) {
    await vscode.window.showTextDocument(document);
    return;
  }
  const change = new vscode.WorkspaceEdit();
  if (style.exists) {
    change.replace(uri, whole(document), before);
  } else {
    change.deleteFile(uri);
  }
  await vscode.workspace.applyEdit(change);
  if (style.exists && !unsaved) {
    await document.save();
  }
}

/** Ignores what the caret stands in, or what is chosen where that is more than one. */
export async function ignoreAtCaret(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const client = await server.ready();
  if (!editor || !client || !isDraft(editor.document)) {
    return;
  }
  const answer = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    range: client.code2ProtocolConverter.asRange(editor.selection),
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const ignores = (answer ?? []).filter((action) => action.command?.command === IGNORE);
  const chosen =
    ignores.length > 1
      ? await vscode.window.showQuickPick(
          ignores.map((action) => ({ label: action.title, action })),
        )
      : ignores[0] && { action: ignores[0] };
  if (chosen) {
    await ignoreWithReason(server, (chosen.action.command?.arguments ?? []) as unknown[]);
  } else if (ignores.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is nothing at the caret that could be ignored.'),
    );
  }
}

function whole(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}
