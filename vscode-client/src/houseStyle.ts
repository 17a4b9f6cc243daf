import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { Server } from './server';

const NAMES = ['.copydesk.yaml', '.copydesk.yml', '.copydesk.json'];

/** Opens the house style of a folder of the workspace; one to start from, where there is none. */
export async function newHouseStyle(server: Server): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (!folder) {
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a folder first: a house style stands beside the drafts.'),
      );
    }
    return;
  }
  const there = NAMES.map((name) => path.join(folder.uri.fsPath, name)).find(existsSync);
  if (there) {
    await vscode.window.showTextDocument(vscode.Uri.file(there));
    return;
  }
  const program = await server.program('init');
  if (!program) {
    await vscode.commands.executeCommand('copydesk.askForJava');
    return;
  }
  await promisify(execFile)(program.command, program.args, { cwd: folder.uri.fsPath });
  await vscode.window.showTextDocument(vscode.Uri.file(path.join(folder.uri.fsPath, NAMES[0]!)));
}
