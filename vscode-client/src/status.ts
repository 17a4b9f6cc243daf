import * as vscode from 'vscode';
import { codeOf, findingsIn, isDraft } from './drafts';
import { countByRule } from './counts';
import { Condition, Server } from './server';

/** Tells in the status bar how many findings the draft in front has, or why there are none. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'copydesk.findings',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly ruleName: (rule: string) => string,
  ) {
    this.item.name = 'Copydesk';
    this.listeners = [
      server.onDidChange(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.languages.onDidChangeDiagnostics((change) => {
        const front = vscode.window.activeTextEditor?.document.uri.toString();
        if (change.uris.some((uri) => uri.toString() === front)) {
          this.show();
        }
      }),
    ];
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.item.dispose();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const condition = this.server.condition;
    if (!isDraft(document) && (condition === 'running' || condition === 'starting')) {
      this.item.hide();
      return;
    }
    this.item.backgroundColor =
      condition === 'no-java' || condition === 'stopped'
        ? new vscode.ThemeColor('statusBarItem.warningBackground')
        : undefined;
    if (condition === 'running' && document) {
      this.showFindings(document);
    } else {
      this.showCondition(condition);
    }
    this.item.show();
  }

  private showFindings(document: vscode.TextDocument): void {
    const findings = findingsIn(document.uri);
    this.item.text = `$(checklist) Copydesk ${findings.length}`;
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('Copydesk: {0} findings', findings.length),
    };
    const rows = countByRule(findings.map(codeOf)).map(
      ([rule, count]) => `| ${this.ruleName(rule)} | ${count} |`,
    );
    this.item.tooltip = new vscode.MarkdownString(
      rows.length > 0
        ? ['| Copydesk | |', '|:--|--:|', ...rows].join('\n')
        : vscode.l10n.t('Copydesk found nothing in this draft.'),
    );
    this.item.command = 'workbench.actions.view.problems';
  }

  private showCondition(condition: Condition): void {
    this.item.accessibilityInformation = undefined;
    switch (condition) {
      case 'no-java':
        this.item.text = `$(warning) ${vscode.l10n.t('Copydesk: no Java')}`;
        this.item.tooltip = vscode.l10n.t('Click for what to do.');
        this.item.command = 'copydesk.askForJava';
        break;
      case 'stopped':
        this.item.text = `$(warning) ${vscode.l10n.t('Copydesk: stopped')}`;
        this.item.tooltip = vscode.l10n.t('Click to start it again.');
        this.item.command = 'copydesk.restart';
        break;
      default:
        this.item.text = '$(loading~spin) Copydesk';
        this.item.tooltip = vscode.l10n.t('Copydesk is starting');
        this.item.command = 'copydesk.showOutput';
    }
  }
}
