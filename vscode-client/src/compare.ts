import * as path from 'node:path';
import * as vscode from 'vscode';
import { Pair, Place } from './codeActions';

export const PASSAGE_SCHEME = 'copydesk-passage';

/** Shows two passages side by side, without what stands around them. */
export class Comparison implements vscode.TextDocumentContentProvider {
  /** The words of a passage as they are now. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const place = JSON.parse(uri.query) as Place;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true));
    return `${document.getText(rangeOf(place))}\n`;
  }

  async show({ other, here }: Pair): Promise<void> {
    const title = vscode.l10n.t('{0} ↔ {1}: a shared passage', nameOf(other), nameOf(here));
    await vscode.commands.executeCommand('vscode.diff', passage(other), passage(here), title);
    const open = vscode.l10n.t('Open {0}', nameOf(other));
    const chosen = await vscode.window.showInformationMessage(title, open);
    if (chosen === open) {
      await vscode.window.showTextDocument(vscode.Uri.parse(other.uri, true), {
        selection: rangeOf(other),
      });
    }
  }
}

export function placeOf(uri: vscode.Uri, range: vscode.Range): Place {
  return {
    uri: uri.toString(),
    startLine: range.start.line,
    startCharacter: range.start.character,
    endLine: range.end.line,
    endCharacter: range.end.character,
  };
}

function passage(place: Place): vscode.Uri {
  return vscode.Uri.from({
    scheme: PASSAGE_SCHEME,
    path: `/${nameOf(place)}`,
    query: JSON.stringify(place),
  });
}

function rangeOf(place: Place): vscode.Range {
  return new vscode.Range(place.startLine, place.startCharacter, place.endLine, place.endCharacter);
}

function nameOf(place: Place): string {
  return path.posix.basename(vscode.Uri.parse(place.uri, true).path);
}
