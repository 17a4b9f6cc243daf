import * as vscode from 'vscode';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { ProgressType } from 'vscode-languageclient/node';
import { isDraft } from './drafts';
import { Server } from './server';

/** Checks all drafts of the workspace once, when asked. */
export class WorkspaceCheck implements vscode.Disposable {
  /** Shown where the workspace is not read all the time. */
  private readonly shown = vscode.languages.createDiagnosticCollection('copydesk-workspace');
  private readonly listener: vscode.Disposable;
  private asked = 0;

  constructor(private readonly server: Server) {
    // An open draft has findings of its own, which are newer.
    this.listener = vscode.workspace.onDidOpenTextDocument((document) => {
      if (isDraft(document)) {
        this.shown.delete(document.uri);
      }
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.shown.dispose();
  }

  static isAutomatic(): boolean {
    return vscode.workspace.getConfiguration('copydesk').get('check.workspace') !== false;
  }

  clear(): void {
    this.shown.clear();
  }

  async run(): Promise<void> {
    const problems = vscode.l10n.t('Show Problems');
    const told = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Copydesk checks the workspace'),
        cancellable: true,
      },
      (progress, token) => this.check(progress, token),
    );
    if (told && (await vscode.window.showInformationMessage(told, problems)) === problems) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
  }

  private async check(
    progress: vscode.Progress<{ message: string }>,
    token: vscode.CancellationToken,
  ): Promise<string | undefined> {
    const client = await this.server.ready();
    if (!client) {
      return undefined;
    }
    const keep = !WorkspaceCheck.isAutomatic();
    this.clear();
    let drafts = 0;
    let findings = 0;
    const take = async (report: WorkspaceDiagnosticReport) => {
      for (const item of report.items) {
        if (item.kind === 'full') {
          drafts++;
          findings += item.items.length;
          const uri = client.protocol2CodeConverter.asUri(item.uri);
          if (keep && !vscode.workspace.textDocuments.some((d) => `${d.uri}` === `${uri}`)) {
            this.shown.set(uri, await client.protocol2CodeConverter.asDiagnostics(item.items));
          }
        }
      }
      progress.report({ message: vscode.l10n.t('{0} drafts, {1} findings', drafts, findings) });
    };
    const partialResultToken = `copydesk-check-${++this.asked}`;
    let taken = Promise.resolve();
    const partial = client.onProgress(
      new ProgressType<WorkspaceDiagnosticReport>(),
      partialResultToken,
      (report) => (taken = taken.then(() => take(report))),
    );
    try {
      const last = await client.sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        { identifier: 'copydesk', previousResultIds: [], partialResultToken },
        token,
      );
      await taken;
      await take(last);
      // The server may have been done before it heard that nobody waits.
      return token.isCancellationRequested
        ? vscode.l10n.t('Stopped after {0} drafts, {1} findings', drafts, findings)
        : vscode.l10n.t('Checked: {0} drafts, {1} findings', drafts, findings);
    } catch (error) {
      if (token.isCancellationRequested) {
        return vscode.l10n.t('Stopped after {0} drafts, {1} findings', drafts, findings);
      }
      throw error;
    } finally {
      partial.dispose();
    }
  }
}
