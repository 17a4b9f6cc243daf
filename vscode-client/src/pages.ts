import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { codeOf, findingsAtCaret } from './drafts';

/** Not one of the schemes that Copydesk reads: its own pages are no drafts. */
export const PAGE_SCHEME = 'copydesk-page';

/** The pages of the rules, as the server links to them, shown rendered and read-only. */
export class RulePages implements vscode.TextDocumentContentProvider {
  private readonly names = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** The page of a rule's kind in the editor's language; the link is the server's, where it gave one. */
  uri(code: string, link?: vscode.Uri): vscode.Uri {
    const [rule = code, kind = ''] = code.split('/');
    const file = link?.scheme === 'file' ? link.fsPath : this.file(rule);
    return vscode.Uri.from({
      scheme: PAGE_SCHEME,
      path: `/${path.basename(file)}`,
      query: file,
      fragment: kind,
    });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return readFileSync(uri.query, 'utf8');
  }

  async open(code: string, link?: vscode.Uri): Promise<void> {
    await vscode.commands.executeCommand('markdown.showPreview', this.uri(code, link), undefined, {
      sideBySide: false,
      locked: true,
    });
  }

  /** Explains what the caret stands in, or what is chosen where that is more than one. */
  async explainAtCaret(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const codes = editor ? new Set(findingsAtCaret(editor).map(codeOf)) : new Set<string>();
    const code =
      codes.size > 1 ? await vscode.window.showQuickPick([...codes]) : codes.values().next().value;
    if (code) {
      await this.open(code);
    } else if (codes.size === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no finding at the caret.'));
    }
  }

  /** What a rule calls itself: the title of its page. */
  name(rule: string): string {
    let name = this.names.get(rule);
    if (name === undefined) {
      name = rule;
      try {
        name = /^# (.+)$/m.exec(readFileSync(this.file(rule), 'utf8'))?.[1] ?? rule;
      } catch {
        // a newsroom's own rule, whose page lies elsewhere
      }
      this.names.set(rule, name);
    }
    return name;
  }

  private file(rule: string): string {
    const own = path.join(this.folder, `${rule}.${vscode.env.language.split('-')[0]}.md`);
    try {
      readFileSync(own);
      return own;
    } catch {
      return path.join(this.folder, `${rule}.md`);
    }
  }
}

/** The same finding, whose link opens the rendered page. */
export function withRenderedPage(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const code = diagnostic.code;
  if (typeof code === 'object' && code.target.scheme === 'file') {
    const args = encodeURIComponent(JSON.stringify([code.value, code.target.toString()]));
    diagnostic.code = {
      value: code.value,
      target: vscode.Uri.parse(`command:copydesk.explain?${args}`),
    };
  }
  return diagnostic;
}
