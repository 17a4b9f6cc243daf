import * as vscode from 'vscode';
import { Pair } from './codeActions';
import { placeOf } from './compare';
import { isFinding } from './drafts';

/** A draft, another that has passages of it, or one such passage. */
type Entry =
  | { readonly sort: 'draft'; readonly uri: vscode.Uri; readonly others: Entry[] }
  | { readonly sort: 'other'; readonly uri: vscode.Uri; readonly passages: Entry[] }
  | { readonly sort: 'passage'; readonly label: string; readonly pair: Pair };

/** Lists which drafts share passages, by what was found so far. */
export class SharedPassages implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly listener: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    this.listener = vscode.languages.onDidChangeDiagnostics(() => {
      // Gathered: each keystroke can bring news.
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        this.changed.fire();
      }, 500);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
    this.changed.dispose();
  }

  getChildren(entry?: Entry): Entry[] {
    if (!entry) {
      return shared();
    }
    return entry.sort === 'draft' ? entry.others : entry.sort === 'other' ? entry.passages : [];
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    if (entry.sort === 'passage') {
      const item = new vscode.TreeItem(entry.label);
      item.iconPath = new vscode.ThemeIcon('quote');
      item.command = {
        command: 'copydesk.compare',
        title: vscode.l10n.t('Compare'),
        arguments: [entry.pair],
      };
      return item;
    }
    const item = new vscode.TreeItem(
      entry.uri,
      entry.sort === 'draft'
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed,
    );
    if (entry.sort === 'other') {
      item.description = vscode.l10n.t('{0} passages', entry.passages.length);
      item.iconPath = new vscode.ThemeIcon('link');
    }
    return item;
  }
}

function shared(): Entry[] {
  return vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]): Entry[] => {
    const others = new Map<string, Entry & { sort: 'other' }>();
    for (const finding of diagnostics.filter(isFinding)) {
      for (const { location, message } of finding.relatedInformation ?? []) {
        const key = location.uri.toString();
        if (key !== uri.toString()) {
          const other = others.get(key) ?? { sort: 'other', uri: location.uri, passages: [] };
          others.set(key, other);
          other.passages.push({
            sort: 'passage',
            label: `${finding.range.start.line + 1}: ${message}`,
            pair: {
              other: placeOf(location.uri, location.range),
              here: placeOf(uri, finding.range),
            },
          });
        }
      }
    }
    return others.size > 0 ? [{ sort: 'draft', uri, others: [...others.values()] }] : [];
  });
}
