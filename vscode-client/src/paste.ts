import * as vscode from 'vscode';
import { offerUndo } from './confirm';
import { isDraft } from './drafts';
import { Server } from './server';
import { clipped } from './words';

/** The server's answer to `copydesk/clean`. */
interface Cleaned {
  readonly text: string;
  readonly removed: readonly { readonly words: string }[];
}

const METHOD = 'copydesk/clean';

/** Offers pasted copy without what can safely go, and tells what was left out. */
export class CleanPaste implements vscode.DocumentPasteEditProvider, vscode.Disposable {
  static readonly KIND = vscode.DocumentDropOrPasteEditKind.Text.append('copydesk', 'clean');

  private readonly listener: vscode.Disposable;

  /** What was offered last: the editor does not tell which of the ways to paste was taken. */
  private offered: { readonly uri: string; readonly cleaned: Cleaned } | undefined;

  constructor(private readonly server: Server) {
    this.listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const offered = this.offered;
      // Often it is pasted as it is first, and the other way is chosen after that.
      if (
        offered?.uri === document.uri.toString() &&
        contentChanges.some(({ text }) => sameWords(text, offered.cleaned.text))
      ) {
        this.offered = undefined;
        this.tell(document.uri, offered.cleaned);
      }
    });
  }

  dispose(): void {
    this.listener.dispose();
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const text = await data.get('text/plain')?.asString();
    const cleaned = text ? await this.clean(document, text, token) : undefined;
    if (!cleaned || cleaned.removed.length === 0) {
      return undefined;
    }
    this.offered = { uri: document.uri.toString(), cleaned };
    const edit = new vscode.DocumentPasteEdit(
      cleaned.text,
      vscode.l10n.t('Paste without boilerplate ({0} left out)', cleaned.removed.length),
      CleanPaste.KIND,
    );
    // Whoever does not ask for it pastes as always.
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }

  /** The same as a command, from the clipboard. */
  async paste(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isDraft(editor.document)) {
      return;
    }
    const text = await vscode.env.clipboard.readText();
    const cleaned = text ? await this.clean(editor.document, text) : undefined;
    const pasted = await editor.edit((edit) =>
      editor.selections.forEach((selection) => edit.replace(selection, cleaned?.text ?? text)),
    );
    if (pasted && cleaned && cleaned.removed.length > 0) {
      this.tell(editor.document.uri, cleaned);
    }
  }

  private async clean(
    document: vscode.TextDocument,
    text: string,
    token?: vscode.CancellationToken,
  ): Promise<Cleaned | undefined> {
    const client = await this.server.ready();
    if (!client) {
      return undefined;
    }
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    try {
      return await client.sendRequest<Cleaned>(
        METHOD,
        { text, languageId: document.languageId, uri },
        token,
      );
    } catch {
      return undefined; // too long, or the draft was changed: it is pasted as it is
    }
  }

  private tell(uri: vscode.Uri, { removed }: Cleaned): void {
    const words = removed.map((each) => `“${clipped(each.words, 60)}”`);
    const named = words.slice(0, 3).join(', ');
    void offerUndo(
      words.length > 3
        ? vscode.l10n.t('Left out: {0} and {1} more', named, words.length - 3)
        : vscode.l10n.t('Left out: {0}', named),
      uri,
    );
  }
}

/** The editor writes the line ends of the draft. */
function sameWords(a: string, b: string): boolean {
  return a.replace(/\r\n/g, '\n') === b.replace(/\r\n/g, '\n');
}
