import * as vscode from 'vscode';
import { Server } from './server';
import { Schema, suggestions } from './styleKeys';

const METHOD = 'copydesk/schema';

/** An extension that completes YAML by the schema that the manifest names. */
const OF_OTHERS = 'redhat.vscode-yaml';

/** Completes a house style, with the rules of plugins, where no other extension does. */
export class StyleCompletion implements vscode.CompletionItemProvider {
  static readonly SELECTOR: vscode.DocumentSelector = [
    { scheme: 'file', pattern: '**/.copydesk.{yaml,yml}' },
  ];

  constructor(private readonly server: Server) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const client = await this.server.ready();
    if (!client || vscode.extensions.getExtension(OF_OTHERS)) {
      return [];
    }
    const { schema } = await client.sendRequest<{ schema: Schema }>(METHOD, {}, token);
    const lines = document.getText().split(/\r?\n/);
    return suggestions(
      schema,
      lines.slice(0, position.line),
      lines[position.line]!.slice(0, position.character),
    ).map(({ text, isKey, description }) => {
      const item = new vscode.CompletionItem(
        text,
        isKey ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember,
      );
      item.insertText = isKey ? `${text}:` : text;
      item.documentation = description;
      return item;
    });
  }
}
