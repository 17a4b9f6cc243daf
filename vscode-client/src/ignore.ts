import * as vscode from 'vscode';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { isDraft } from './drafts';
import { Server } from './server';

export const IGNORE = 'copydesk.ignore';

/** Asks why, and hands the server's command on with the answer; undefined where nobody wants it. */
export async function withReason(args: unknown[]): Promise<unknown[] | undefined> {
  const [entry, ...rest] = args as [Record<string, unknown>, ...unknown[]];
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore this here'),
    prompt: vscode.l10n.t('Why? The reason is written into the house style beside the entry.'),
    placeHolder: vscode.l10n.t('the speaker is named in the box'),
  });
  return reason === undefined ? undefined : [{ ...entry, reason }, ...rest];
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
  const command = chosen?.action.command;
  if (command) {
    await vscode.commands.executeCommand(
      command.command,
      ...((command.arguments ?? []) as unknown[]),
    );
  } else if (ignores.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is nothing at the caret that could be ignored.'),
    );
  }
}
