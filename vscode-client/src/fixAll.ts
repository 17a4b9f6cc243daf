import * as vscode from 'vscode';
import type { CodeAction } from 'vscode-languageserver-protocol';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isDraft, findingsIn, isFinding } from './drafts';
import { offerUndo } from './confirm';
import { draftEdits } from './codeActions';
import { Server } from './server';

const FIX_ALL = 'source.fixAll.copydesk';

/** Fixes in the draft in front all that is safe to fix, and tells how many findings are left. */
export async function fixAllHere(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const client = await server.ready();
  if (!client || !document || !isDraft(document)) {
    return;
  }
  const edits = await safeEdits(client, document);
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Nothing here is safe to fix without being asked; {0} findings are left.',
        findingsIn(document.uri).length,
      ),
    );
    return;
  }
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits);
  if (await vscode.workspace.applyEdit(change)) {
    void offerUndo(vscode.l10n.t('Fixed what is safe to fix.'), document.uri);
  }
}

/** The same in every draft of the workspace that has findings; asks first, can be cancelled. */
export async function fixAllInWorkspace(server: Server): Promise<void> {
  const client = await server.ready();
  if (!client) {
    return;
  }
  const change = new vscode.WorkspaceEdit();
  const names: string[] = [];
  const cancelled = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Copydesk: looking for what is safe to fix'),
      cancellable: true,
    },
    async (progress, token) => {
      const drafts = vscode.languages
        .getDiagnostics()
        .filter(([, diagnostics]) => diagnostics.some(isFinding))
        .map(([uri]) => uri);
      for (const uri of drafts) {
        if (token.isCancellationRequested) {
          return true;
        }
        progress.report({
          message: vscode.workspace.asRelativePath(uri),
          increment: 100 / drafts.length,
        });
        const document = await vscode.workspace.openTextDocument(uri);
        const edits = isDraft(document) ? await safeEdits(client, document) : [];
        if (edits.length > 0) {
          change.set(uri, edits);
          names.push(vscode.workspace.asRelativePath(uri));
        }
      }
      return token.isCancellationRequested;
    },
  );
  if (cancelled) {
    return;
  }
  if (names.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing in the workspace is safe to fix without being asked.'),
    );
    return;
  }
  const yes = vscode.l10n.t('Apply');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Fix what is safe to fix in {0} drafts?', names.length),
    { modal: true, detail: names.join('\n') },
    yes,
  );
  if (chosen === yes && (await vscode.workspace.applyEdit(change))) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Fixed in {0} drafts; look at them and save them.', names.length),
    );
  }
}

async function safeEdits(
  client: LanguageClient,
  document: vscode.TextDocument,
): Promise<vscode.TextEdit[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument,
    range: client.code2ProtocolConverter.asRange(new vscode.Range(0, 0, document.lineCount, 0)),
    context: { diagnostics: [], only: [FIX_ALL] },
  });
  const all = actions?.find((action) => action.kind === FIX_ALL);
  if (!all) {
    return [];
  }
  const resolved = all.edit ? all : await client.sendRequest<CodeAction>('codeAction/resolve', all);
  return draftEdits(resolved.edit ?? {})
    .filter((each) => each.uri === textDocument.uri)
    .flatMap(({ edits }) => edits.map((edit) => client.protocol2CodeConverter.asTextEdit(edit)));
}
